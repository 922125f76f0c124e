import { useTranslation } from 'react-i18next';
import type { PaperPart } from '../../../app/workshop/types.ts';
import type { PartView, SheetView } from '../../../app/workshop/paper-views.ts';
import { useDesk } from '../desk.ts';

/** The sheets of which something was typed in: what counts, what waits for a second person, and what differs. */
export function SheetList({ onOpen }: { onOpen(sheet: number, part: PaperPart): void }) {
  const { t } = useTranslation('paper');
  const { view } = useDesk();
  const begun = view.paper.sheets.filter(({ parts }) => Object.keys(parts).length > 0);
  const waiting = begun.filter(({ parts }) => Object.values(parts).some(isOpen)).length;
  if (begun.length === 0) return null;
  return (
    <section aria-labelledby="typed-in">
      <h3 id="typed-in">{t('list.title', { count: begun.length })}</h3>
      {waiting > 0 && <p><strong>{t('list.waiting', { count: waiting })}</strong></p>}
      <ul className="rows">{begun.map((sheet) => <OneSheet key={sheet.number} sheet={sheet} onOpen={onOpen} />)}</ul>
    </section>
  );
}

const isOpen = ({ mark, differ }: PartView): boolean => mark === null || differ !== null;

function OneSheet({ sheet, onOpen }: { sheet: SheetView; onOpen(sheet: number, part: PaperPart): void }) {
  const { t } = useTranslation('paper');
  const { view, words, send } = useDesk();
  const titleOf = (part: PaperPart): string => {
    const held = view.ballots.find(({ ballot }) => ballot.id === part);
    return held ? t('partOf', { title: words(held.ballot.title), round: t(`facilitator:round.${held.ballot.round}`) }) : t('part.person');
  };
  const stand = ({ entries, mark, differ }: PartView): string => {
    if (differ) return t('stand.differ');
    if (!mark) return t('stand.waits', { count: entries });
    return [t(`stand.${mark.entered}`), mark.differences > 0 && t('stand.differences', { count: mark.differences }), mark.when === 'shown' && t('stand.shown')].filter(Boolean).join(' · ');
  };
  return (
    <li className="row">
      <div>
        <h4>{t('enter.which', { sheet: sheet.number })}</h4>
        {Object.entries(sheet.parts).map(([part, held]) => (
          <p key={part}>{titleOf(part)}{t('facilitator:colon')}<b>{stand(held)}</b>
            {held.differ ? <button type="button" className="button" onClick={() => onOpen(sheet.number, part)}>{t('list.settle')}</button>
              : held.mark === null && <button type="button" className="button" onClick={() => void send({ type: 'settle-paper', sheet: sheet.number, part, entry: null })}>{t('list.stand')}</button>}
            {held.entries === 1 && <button type="button" className="button" onClick={() => onOpen(sheet.number, part)}>{t('list.again')}</button>}
          </p>
        ))}
        {!sheet.joined && !sheet.withdrawn && <p className="note">{t('list.notJoined')}</p>}
        {sheet.withdrawn && <p className="note">{t('refusals:sheet-withdrawn', { sheet: sheet.number })}</p>}
      </div>
    </li>
  );
}
