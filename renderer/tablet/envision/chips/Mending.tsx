import { useEffect, useRef, useState, type ReactNode, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChipEdits } from '../../../../app/workshop/types.ts';
import type { WishView } from '../../../../app/workshop/views.ts';
import { Button } from '../../../components/index.ts';
import { newId } from '../../../live.ts';
import { Standing } from '../../Standing.tsx';
import { useGive, useOnce, type Place } from '../../use-session.ts';
import { settingsOf, type UnderstoodWish } from '../understood.ts';
import { AddChip } from './AddChip.tsx';
import { engineFor, variantsOf } from './asking.ts';
import { Chips } from './Chips.tsx';
import { noEdits, putIn, sameEdits, takeOut } from './edits.ts';
import { EnglishField } from './EnglishField.tsx';
import { Offers } from './Offers.tsx';
import { useWishEdits } from './use-wish-edits.ts';
import { englishSent, useEnglish } from './wording.ts';

/** What the author of a wish changes of what was understood of it, to have it drawn so. */
export function Mending({ wish, read, room, plan, me }: Place & { wish: WishView; read: UnderstoodWish }): ReactNode {
  const { t } = useTranslation('tablet');
  const drawn = wish.drawing?.edits ?? noEdits;
  const { edits, english, noOffer, change } = useWishEdits(wish.id, drawn);
  const top = useKeptPlace();
  const [adding, setAdding] = useState(false);
  const { standing, give } = useGive((command) => command.type === 'ask-picture' && command.wish === wish.id && command.ask.task.kind === 'draw', false);
  const engine = engineFor({ room, me });
  const proposed = useEnglish(engine === 'sketch' ? null : { text: wish.text, language: wish.language, edits });
  const draw = useOnce(async () => {
    // The picture, or that it is being made, is told of above.
    document.querySelector('.stage')?.scrollIntoView();
    await give({
      type: 'ask-picture', wish: wish.id,
      ask: { job: newId('j'), task: { kind: 'draw' }, edits, english: englishSent(english, proposed), variants: variantsOf(plan, engine), engine, onto: wish.drawing?.onto ?? null },
    });
  });
  const has = new Set([...read.elements.filter(({ id, negated }) => !negated && !edits.without.includes(id)).map(({ id }) => id), ...settingsOf(read), ...edits.with]);
  return (
    <div ref={top} tabIndex={-1} className="screen">
      <p className="soft">{t('understood.mend')}</p>
      <Chips understood={read} drawn={drawn} now={edits} change={(next) => change({ edits: next })} />
      {isAsked(wish, { edits, english }) ? null : (
        <div className="ask">
          <Button look="main" onPress={draw}>{t('understood.drawSo')}</Button>
          <Button look="quiet" onPress={() => change({ edits: drawn, english: null })}>{t('understood.undo')}</Button>
        </div>
      )}
      {standing === 'none' ? null : <Standing standing={standing} />}
      <Button onPress={() => setAdding(!adding)} aria-expanded={adding}>{t(adding ? 'understood.addClose' : 'understood.addOpen')}</Button>
      {adding ? <AddChip has={has} add={(id) => change({ edits: putIn(edits, id) })} remove={(id) => change({ edits: takeOut(edits, id) })} /> : null}
      {noOffer ? null : <Offers read={read} plan={plan} edits={edits} change={change} />}
      {proposed === null ? null : <EnglishField english={proposed} mended={english} change={(words) => change({ english: words })} />}
    </div>
  );
}

/** Whether what stands here is drawn, or asked for already. */
function isAsked({ jobs = [], drawing }: WishView, { edits, english }: { edits: ChipEdits; english: string | null }): boolean {
  const drawn = jobs.filter(({ task }) => task.kind === 'draw');
  if (drawn.some((job) => (job.state === 'waiting' || job.state === 'staged') && sameEdits(job.edits, edits) && (english === null || job.english === english))) return true;
  return sameEdits(drawing?.edits ?? noEdits, edits) && (english === null || english === drawn.findLast(({ state }) => state === 'chosen')?.english);
}

/** A keyboard that stood on what a press took away stays where the rest is. */
function useKeptPlace(): RefObject<HTMLDivElement | null> {
  const top = useRef<HTMLDivElement>(null);
  const stood = useRef(false);
  useEffect(() => {
    const look = (): void => { stood.current = top.current?.contains(document.activeElement) ?? false; };
    document.addEventListener('focusin', look);
    return () => document.removeEventListener('focusin', look);
  }, []);
  useEffect(() => { if (stood.current && document.activeElement === document.body) top.current?.focus({ preventScroll: true }); });
  return top;
}
