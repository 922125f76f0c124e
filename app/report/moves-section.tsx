import type { ReactElement } from 'react';
import type { MoveTold, ShiftTold, ToldCount } from '../workshop/index.ts';
import { Table, countText } from './parts.tsx';
import { criterionName, lineName, marginText, pText, type ToldProps } from './told-words.ts';

/** How each group moved between two rounds, over all items of a criterion; item by item it stands in the table beside the report. */
export function ShiftsTold({ shift, model, voice }: ToldProps & { shift: ShiftTold }): ReactElement | null {
  const moves = shift.moves.filter(({ item }) => item === null);
  const say = (key: string): string => voice.say(`disagreement:report.moves.${key}`);
  const counted = (counts: readonly (ToldCount | null)[]): string => (counts.some((count) => count === null) ? voice.say('none') : counts.map((count) => (count === null ? '' : countText(count, voice))).join(' / '));
  const row = ({ criterion, line, n, before, change, low, high, pHolm, toward, away, same }: MoveTold) => [
    criterion === null ? say('whole') : criterionName(model, criterion, voice), lineName(shift.lines, line, voice), voice.number(n, 0), voice.fixed(before, 2),
    `${voice.signed(change, 2)}${low === null || high === null ? '' : ` ${marginText(low, high, voice)}`}`, pText(pHolm, voice), counted([toward, away, same]),
  ];
  const columns = [{ title: say('criterion') }, { title: say('group') }, ...['people', 'before', 'change', 'p', 'counts'].map((key) => ({ title: say(key), number: true }))];
  return (
    <>
      <h3>{voice.say('disagreement:report.moves.title', { ballot: voice.name(shift.title) })}</h3>
      {moves.length === 0 ? <p>{say('none')}</p> : <><Table caption={say('caption')} columns={columns} rows={moves.map(row)} /><p><small>{say('how')}</small></p></>}
    </>
  );
}
