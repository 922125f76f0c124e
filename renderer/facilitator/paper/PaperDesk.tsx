import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDesk } from '../desk.ts';
import { OnLaptop } from '../OnLaptop.tsx';
import { EnterPart, type At } from './EnterPart.tsx';
import { PrintPart } from './PrintPart.tsx';
import { SheetList } from './SheetList.tsx';

/** All about paper: printing sheets, typing them in, and saying when all of them are in. */
export function PaperDesk({ onBack }: { onBack?: () => void }) {
  const { t } = useTranslation('paper');
  const { view } = useDesk();
  const [at, goTo] = useState<At>({ sheet: 1, part: 'person', turn: 0 });
  const [fresh] = useState(view.paper.sheets.length === 0);
  const hosting = view.as !== null && view.as !== 'facilitator';
  return (
    <section className="paper" aria-labelledby="paper">
      <h2 id="paper">{t('title')}</h2>
      {onBack && <button type="button" className="button" onClick={onBack}>{t('back')}</button>}
      <OnLaptop><details open={fresh}><summary>{t('print.title')}</summary><PrintPart /></details></OnLaptop>
      {view.paper.sheets.length > 0 ? <EnterPart at={at} goTo={goTo} /> : hosting && <p className="note">{t('none')}</p>}
      <SheetList onOpen={(sheet, part) => goTo({ sheet, part, turn: at.turn + 1 })} />
      {!hosting && <AllIn />}
    </section>
  );
}

/** A closed ballot takes paper until somebody says that all of it is in. */
function AllIn() {
  const { t } = useTranslation('paper');
  const { view, words, send } = useDesk();
  const closed = view.ballots.filter(({ status }) => status === 'closed');
  if (closed.length === 0 || view.paper.sheets.length === 0) return null;
  return (
    <section aria-labelledby="all-in">
      <h3 id="all-in">{t('allIn.title')}</h3>
      <p>{t('allIn.help')}</p>
      <ul className="rows">
        {closed.map(({ ballot, shown }) => {
          const all = view.paper.allIn.includes(ballot.id);
          return (
            <li key={ballot.id} className="row">
              <div>{t('partOf', { title: words(ballot.title), round: t(`facilitator:round.${ballot.round}`) })}{!all && shown && <small>{t('allIn.shown')}</small>}</div>
              <button type="button" className="button" onClick={() => void send({ type: 'close-paper', ballot: ballot.id, all: !all })}>{t(all ? 'allIn.open' : 'allIn.close')}</button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
