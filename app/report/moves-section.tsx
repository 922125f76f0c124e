import type { ReactElement } from 'react';
import type { ShiftTold } from '../workshop/index.ts';
import { countText } from './parts.tsx';
import { ToldGrid } from './told-grid.tsx';
import { changeText, pText, type ToldProps } from './told-words.ts';

/** How each group moved between two rounds, over all items of a criterion; item by item it stands in the table beside the report. */
export function ShiftsTold({ shift, model, voice }: ToldProps & { shift: ShiftTold }): ReactElement {
  const moves = shift.moves.filter(({ item }) => item === null);
  const say = (key: string, values = {}): string => voice.say(`disagreement:report.moves.${key}`, values);
  // Where all are few, or left out, a count says nothing.
  const counted = moves.filter(({ toward, away, same }) => [toward, away, same].some((count) => typeof count === 'number' && count > 0));
  const grid = { group: say('group'), whole: say('whole'), lines: shift.lines, model, voice };
  return (
    <>
      <h3>{say('title', { ballot: voice.name(shift.title) })}</h3>
      {moves.length === 0 ? <p>{say('none')}</p> : (
        <>
          <ToldGrid {...grid} caption={say('caption')} told={moves}
            cell={(move) => <>{changeText(move.change, move.low, move.high, voice)} <small>{say('tested', { p: pText(move.pHolm, voice), count: move.n })}</small></>} />
          {counted.length > 0 && <ToldGrid {...grid} caption={say('counts')} told={counted} cell={({ toward, away, same }) => [toward, away, same].map((count) => (count === null ? voice.say('none') : countText(count, voice))).join(' / ')} />}
          <p><small>{say('how')}</small></p>
        </>
      )}
    </>
  );
}
