import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PaperEntry, PaperPart } from '../../../app/workshop/types.ts';
import type { SheetView } from '../../../app/workshop/paper-views.ts';
import { useDesk } from '../desk.ts';
import { BallotEntry } from './BallotEntry.tsx';
import { PersonEntry } from './PersonEntry.tsx';
import type { Saving } from './SaveButtons.tsx';

/** Which part of which sheet is typed in or settled. `turn` counts what was saved, so that the form begins anew. */
export type At = { sheet: number; part: PaperPart; turn: number };

/** A sheet by its number, one part at a time; after a part is saved the next one is offered, after the last the next sheet. */
export function EnterPart({ at, goTo }: { at: At; goTo(at: At): void }) {
  const { t } = useTranslation('paper');
  const { view, words } = useDesk();
  const [number, setNumber] = useState(String(at.sheet));
  const [seen, see] = useState(at);
  if (seen !== at) {
    see(at);
    setNumber(String(at.sheet));
  }
  const sheet = view.paper.sheets.find((one) => one.number === at.sheet);
  const ballots = view.ballots.filter(({ ballot }) => !view.paper.allIn.includes(ballot.id));
  const parts: readonly PaperPart[] = ['person', ...ballots.map(({ ballot }) => ballot.id)];
  const named = (part: PaperPart): string => {
    const held = ballots.find(({ ballot }) => ballot.id === part);
    return held ? t('partOf', { title: words(held.ballot.title), round: t(`facilitator:round.${held.ballot.round}`) }) : t('part.person');
  };
  return (
    <section aria-labelledby="enter">
      <h3 id="enter">{t('enter.title')}</h3>
      <p>{t('enter.help')}</p>
      <form className="which" onSubmit={(event) => { event.preventDefault(); goTo({ ...at, sheet: Number(number), turn: at.turn + 1 }); }}>
        <label>{t('enter.sheet')}<input inputMode="numeric" value={number} onChange={(event) => setNumber(event.target.value.replace(/\D/g, ''))} onBlur={() => goTo({ ...at, sheet: Number(number) })} /></label>
        <label>{t('enter.part')}<select value={parts.includes(at.part) ? at.part : 'person'} onChange={(event) => goTo({ ...at, part: event.target.value, turn: at.turn + 1 })}>{parts.map((part) => <option key={part} value={part}>{named(part)}</option>)}</select></label>
      </form>
      {sheet ? <OnSheet key={`${sheet.number} ${at.part} ${at.turn}`} sheet={sheet} part={at.part} onSaved={() => goTo(nextOf(view.paper.sheets, parts, at))} />
        : <p className="wrong">{t('refusals:unknown-sheet', { sheet: at.sheet })}</p>}
    </section>
  );
}

/** The same part of the next sheet that has one still to be typed in: sheets lie in a pile, sorted by nobody. */
function nextOf(sheets: readonly SheetView[], parts: readonly PaperPart[], at: At): At {
  const sheet = sheets.find(({ number }) => number === at.sheet);
  const next = parts.slice(parts.indexOf(at.part) + 1).find((part) => !sheet?.parts[part]);
  return next === undefined ? { sheet: at.sheet + (sheets.some(({ number }) => number === at.sheet + 1) ? 1 : 0), part: parts[0] ?? 'person', turn: at.turn + 1 } : { ...at, part: next, turn: at.turn + 1 };
}

function OnSheet({ sheet, part, onSaved }: { sheet: SheetView; part: PaperPart; onSaved(): void }) {
  const { t } = useTranslation('paper');
  const { view, send } = useDesk();
  const held = view.ballots.find(({ ballot }) => ballot.id === part);
  const done = sheet.parts[part];
  const apart = done?.differ ?? undefined;
  const as: Saving['as'] = apart ? 'settle' : done?.entries === 1 ? 'second' : 'first';
  const save = async (entry: PaperEntry, stands: boolean): Promise<boolean> => {
    const saved = await send(apart ? { type: 'settle-paper', sheet: sheet.number, part, entry } : { type: 'enter-paper', sheet: sheet.number, entry, stands });
    if (saved) onSaved();
    return saved;
  };
  if (sheet.withdrawn) return <p className="warning">{t('refusals:sheet-withdrawn', { sheet: sheet.number })}</p>;
  if (done && done.entries > 1 && !apart) return <p className="note">{t('enter.twice', { sheet: sheet.number })}</p>;
  const shared = { sheet, as, ...(apart && { apart }) };
  return (
    <>
      <p><b>{t('enter.which', { sheet: sheet.number })}</b> <b className="room-code" translate="no">{sheet.code}</b>{as === 'second' ? ` · ${t('enter.second')}` : as === 'settle' ? ` · ${t('enter.settle')}` : ''}</p>
      {held ? <BallotEntry {...shared} held={held} onSave={(answer, stands) => save({ part: 'ballot', ballot: held.ballot.id, answer }, stands)} /> : <PersonEntry {...shared} onSave={(person, stands) => save({ part: 'person', person }, stands)} />}
    </>
  );
}
