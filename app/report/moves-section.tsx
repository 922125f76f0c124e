import type { ReactElement } from 'react';
import type { MoveTold, ShiftTold } from '../workshop/index.ts';
import { countText } from './parts.tsx';
import { ToldGrid } from './told-grid.tsx';
import { changeText, pText, type ToldProps } from './told-words.ts';

/** How each group moved between two rounds, over all items of a criterion; item by item it stands in the table beside the report. */
export function ShiftsTold({ shift, model, voice }: ToldProps & { shift: ShiftTold }): ReactElement {
  const moves = shift.moves.filter(({ item }) => item === null);
  const say = (key: string, values = {}): string => voice.say(`disagreement:report.moves.${key}`, values);
  const counted = ({ toward, away, same }: MoveTold): string => (toward === null || away === null || same === null ? ''
    : say('counts', { toward: countText(toward, voice), away: countText(away, voice), same: countText(same, voice) }));
  return (
    <>
      <h3>{say('title', { ballot: voice.name(shift.title) })}</h3>
      {moves.length === 0 ? <p>{say('none')}</p> : (
        <>
          <ToldGrid caption={say('caption')} group={say('group')} whole={say('whole')} lines={shift.lines} told={moves} model={model} voice={voice}
            cell={(move) => <>{changeText(move.change, move.low, move.high, voice)} <small>{say('tested', { p: pText(move.pHolm, voice), count: move.n })} {counted(move)}</small></>} />
          <p><small>{say('how')}</small></p>
        </>
      )}
    </>
  );
}
