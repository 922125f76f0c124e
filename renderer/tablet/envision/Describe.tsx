import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { earlierText, pictureMark } from '../../../app/workshop/care.ts';
import type { Bilingual, Language } from '../../../app/workshop/types.ts';
import type { DrawingView, WishView } from '../../../app/workshop/views.ts';
import { Button, Field, Notice } from '../../components/index.ts';
import { say } from '../../texts.ts';
import { Standing } from '../Standing.tsx';
import { useGive, useLanguage } from '../use-session.ts';

type Described = { wish: WishView; drawing: DrawingView; parent?: WishView | undefined };

/**
 * The text of one's picture, in both languages, mine first: who it is by, and how to put it right. The other may be left to the
 * facilitator. `parent`: a wish of mine that this one grew out of.
 */
export function Describe({ wish, drawing, parent }: Described): ReactNode {
  const { t } = useTranslation('care');
  const language = useLanguage();
  const [open, setOpen] = useState<Bilingual | null>(null);
  const earlier = earlierText(wish, parent?.drawing);
  const { standing, give } = useGive((command) => command.type === 'describe-picture' && command.image === drawing.image, drawing.described !== undefined);
  // Folded away where nothing is asked; it stays as its reader left it.
  const [asks] = useState(earlier !== null || writtenBy(drawing) === 'ai' || isOverMended(wish, drawing));
  const send = (description: Bilingual): void => {
    setOpen(null);
    void give({ type: 'describe-picture', wish: wish.id, image: drawing.image, description });
  };
  return (
    <details className="fold describe" open={asks}>
      <summary>{t('care:describe.title')}</summary>
      <p className="soft">{t('care:describe.why')}</p>
      {open === null
        ? <>
          <Texts drawing={drawing} />
          <p>{t(`care:describe.${writtenBy(drawing)}`)}</p>
          <Button onPress={() => setOpen(drawing.description)}>{t('care:describe.change')}</Button>
          {earlier ? (
            <Notice title={t('care:describe.earlier')}>
              <p>{say(earlier, language)}</p>
              <Button onPress={() => setOpen(earlier ?? drawing.description)}>{t('care:describe.useEarlier')}</Button>
            </Notice>
          ) : null}
        </>
        : <Mending begun={open} onKeep={send} onLeave={() => setOpen(null)} />}
      <Standing standing={standing === 'received' && drawing.described === undefined ? 'none' : standing} />
    </details>
  );
}

/** A part was painted of a picture whose text somebody had put right: it stands there with what is new, and wants reading. */
const isOverMended = ({ history }: WishView, { parent, described }: DrawingView): boolean =>
  described === undefined && parent !== undefined && history?.find(({ image }) => image === parent)?.described !== undefined;

/** Who worded what stands there. */
function writtenBy({ described, parent, ...made }: DrawingView): 'author' | 'facilitator' | 'painted' | 'ai' | 'proposed' {
  const by = Object.values(described ?? {});
  if (by.includes('author')) return 'author';
  if (by.includes('facilitator')) return 'facilitator';
  if (parent !== undefined) return 'painted';
  return pictureMark(made) === 'ai' ? 'ai' : 'proposed';
}

function Texts({ drawing: { description } }: { drawing: DrawingView }): ReactNode {
  return useOwnFirst().map((tongue, place) => <p key={tongue} lang={tongue} className={place === 0 ? '' : 'soft'}>{description[tongue]}</p>);
}

function Mending({ begun, onKeep, onLeave }: { begun: Bilingual; onKeep(text: Bilingual): void; onLeave(): void }): ReactNode {
  const { t } = useTranslation('care');
  const [text, write] = useState(begun);
  const own = useOwnFirst();
  return (
    <form onSubmit={(event) => { event.preventDefault(); onKeep(text); }}>
      {own.map((tongue, place) => (
        <Field key={tongue} label={t(`care:describe.in.${tongue}`)} {...(place > 0 && { hint: t('care:describe.other') })} lines={4} maxLength={longest} lang={tongue}
          value={text[tongue]} onChange={(words) => write({ ...text, [tongue]: words })} />
      ))}
      <div className="actions">
        <Button onPress={onLeave}>{t('care:describe.asBefore')}</Button>
        <Button type="submit" isDisabled={own.every((tongue) => text[tongue].trim() === '')}>{t('care:describe.keep')}</Button>
      </div>
    </form>
  );
}

const longest = 1_000;

function useOwnFirst(): readonly Language[] {
  return useLanguage() === 'fr' ? ['fr', 'en'] : ['en', 'fr'];
}
