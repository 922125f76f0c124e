import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language, WishId } from '../../../app/workshop/types.ts';
import type { DrawingView, WishView } from '../../../app/workshop/views.ts';
import { Button, Choice, Notice, pseudonymName } from '../../components/index.ts';
import { Cells } from '../../components/mask/Cells.tsx';
import { maskPng } from '../../components/mask/draw-mask.ts';
import { shareOf } from '../../components/mask/marks.ts';
import { PaintCanvas } from '../../components/mask/PaintCanvas.tsx';
import { Acts, SizeChoice, ToolChoice } from '../../components/mask/Tools.tsx';
import { sizes } from '../../components/mask/tools.ts';
import { say } from '../../texts.ts';
import { noEdits } from '../envision/chips/edits.ts';
import { EnglishField } from '../envision/chips/EnglishField.tsx';
import { englishSent, useEnglish } from '../envision/chips/wording.ts';
import type { EnvisionView } from '../envision/Envision.tsx';
import { useLanguage, useOnce, useSession, type Place } from '../use-session.ts';
import { verbs, type Verb } from './begun.ts';
import { engineFor, isStillOwn, painted } from './sending.ts';
import { useThings } from './things.ts';
import { usePainting, type Painting } from './use-painting.ts';
import { longestWords, Words } from './Words.tsx';

/** A part of a picture, to be changed: what to do, where, and with what. */
export function PaintPage({ wish: id, go, ...place }: Place & { wish: WishId; go(view: EnvisionView): void }): ReactNode {
  const { t } = useTranslation('tablet');
  const wish = [...place.me.wishes, ...place.room.wishes].find((one) => one.id === id);
  const back = <Button onPress={() => go({ at: 'wish', wish: id })}>{t('common:action.back')}</Button>;
  if (!wish?.drawing) return <><h1>{t('painting:title')}</h1><Notice><p>{t('refusals:unknown-picture')}</p></Notice><div className="actions">{back}</div></>;
  return <Form key={id} place={place} wish={wish} drawing={wish.drawing} go={go} back={back} />;
}

type FormProps = { place: Place; wish: WishView; drawing: DrawingView; go(view: EnvisionView): void; back: ReactNode };

function Form({ place, wish, drawing, go, back }: FormProps): ReactNode {
  const { t } = useTranslation('tablet');
  const language = useLanguage();
  const painting = usePainting(wish.id);
  const { begun, change } = painting;
  const [broken, setBroken] = useState(false);
  const missing = missingOf(painting);
  const written = isStillOwn(wish, place.me) ? wish.language : language;
  const proposed = useEnglish(engineFor(place.room, place.me, begun.verb) === 'sketch' ? null : { text: begun.words.trim(), language: written, edits: noEdits, part: true });
  // Mended English goes with the words it was mended for.
  const [mended, mend] = useState<{ of: string; english: string } | null>(null);
  const english = mended !== null && mended.of === begun.words ? mended.english : null;
  const send = useSending({ place, wish, drawing, painting, written, english: englishSent(english, proposed), onBroken: () => setBroken(true), go });
  return (
    <form className="paint" onSubmit={(event) => { event.preventDefault(); if (missing === null) send(); }}>
      <h1>{t('painting:title')}</h1>
      {place.me.wishes.some(({ id }) => id === wish.id) ? null : <p>{t('painting:from', { name: say(pseudonymName(wish.pseudonym), language) })}</p>}
      <Choice<Verb> label={t('painting:verb.label')} row value={begun.verb} onChange={(verb) => change({ verb })} options={verbs.map((value) => ({ value, label: t(`painting:verb.${value}`) }))} />
      <div className="paint-parts">
        <Where painting={painting} image={drawing.image} alt={say(drawing.description, language)} />
        <div className="paint-what">
          <Words verb={begun.verb} words={begun.words} language={written} onWords={(words) => change({ words })}>
            {proposed === null ? null : <EnglishField english={proposed} mended={english} change={(words) => mend(words === null ? null : { of: begun.words, english: words })} />}
          </Words>
          {broken ? <Notice kind="error"><p>{t('painting:broken')}</p></Notice> : null}
          <p className="paint-need" role="status">{missing === null ? null : t(`painting:need.${missing}`)}</p>
          <div className="actions">{back}<Button look="main" type="submit" isDisabled={missing !== null}>{t('painting:send')}</Button></div>
        </div>
      </div>
    </form>
  );
}

function Where({ painting, image, alt }: { painting: Painting; image: string; alt: string }): ReactNode {
  const { t } = useTranslation('tablet');
  const things = useThings(image);
  const { begun: { marks }, tool, size, brushSize, view } = painting;
  const share = size ? Math.round(shareOf(marks, { left: 0, top: 0, ...size }, size, 40) * 100) : 0;
  return (
    <section className="paint-where" aria-label={t('painting:picture')}>
      <PaintCanvas image={image} alt={alt} marks={marks} tool={tool} brush={(size?.width ?? 0) * sizes[brushSize]} view={view} onView={painting.setView} onMark={painting.mark} size={size} onSize={painting.setSize}>
        {tool === 'cells' && size ? <Cells things={things} marks={marks} size={size} onMark={painting.mark} /> : null}
      </PaintCanvas>
      <div className="paint-bar"><ToolChoice value={tool} onChange={painting.setTool} /></div>
      <div className="paint-bar">
        {tool === 'brush' || tool === 'erase' ? <SizeChoice value={brushSize} onChange={painting.setBrushSize} /> : null}
        <Acts can={painting.can} onAct={painting.act} />
      </div>
      <p className="soft paint-how">{t(`painting:how.${tool}`)}</p>
      <output className="only-read">{!painting.isPainted ? t('painting:nothing') : share === 0 ? t('painting:little') : t('painting:painted', { share })}</output>
    </section>
  );
}

/** What is still missing before it can be drawn. */
function missingOf({ begun: { verb, words }, isPainted }: Painting): 'mask' | 'words' | 'long' | null {
  if (!isPainted) return 'mask';
  if (verb === 'remove') return null;
  return words.trim() === '' ? 'words' : words.length > longestWords ? 'long' : null;
}

type Sending = Pick<FormProps, 'place' | 'wish' | 'drawing' | 'go'> & { painting: Painting; written: Language; english: string | null; onBroken(): void };

function useSending({ place, wish, drawing, painting: { begun, size, keepFor }, written, english, onBroken, go }: Sending): () => void {
  const { t } = useTranslation('tablet');
  const session = useSession();
  return useOnce(async () => {
    const mask = size ? await asAddress(await maskPng(begun.marks, size)) : null;
    if (mask === null) return onBroken();
    const { verb } = begun;
    const said = { text: wish.text.trim().replace(/\.$/, ''), words: begun.words.trim() };
    const text = wish.language === written ? t(`painting:wish.${verb}`, said) : t(verb === 'remove' ? 'painting:wish.out' : 'painting:wish.part', said);
    const { ask, wish: goTo } = painted({ wish, mask, picture: drawing.image, verb, words: begun.words, language: written, english }, place, text.slice(0, longestWords));
    await session.give(ask);
    keepFor(goTo);
    go({ at: 'wish', wish: goTo });
  });
}

/** The picture in an address of its own, as it waits on this tablet (mask-sending.ts). */
async function asAddress(png: Blob | null): Promise<string | null> {
  if (png === null) return null;
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(typeof reader.result === 'string' ? reader.result : null);
    reader.onerror = () => resolve(null);
    reader.readAsDataURL(png);
  });
}
