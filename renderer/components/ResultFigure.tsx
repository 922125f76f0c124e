import type { TFunction } from 'i18next';
import type { Ballot, Language } from '../../app/workshop/types.ts';
import { gapSentence, inBoth, partsOf, resultWords, type ResultBlock, type ShownLine } from '../results.ts';
import { scaleOf } from '../scale.ts';
import { marks } from './slotted.tsx';
import { BeforeAfter, BeforeAfterTable, GroupMeans, GroupMeansTable, type BeforeAfterWords, type GroupMeansWords } from './charts/index.ts';

type Props = {
  block: ResultBlock; ballot: Ballot; t: TFunction; language: Language; layout?: 'beside' | 'above' | 'screen';
  /** `folded`: the numbers open under the chart; `read`: numbers and sentence are for a screen reader alone, so that the chart has the whole screen. */
  numbers?: 'folded' | 'read';
  /** Makes a number of the sentence and of the folded tables one that can be opened. */
  open?: GroupMeansWords['open']; openMoved?: BeforeAfterWords['openMoved'];
};

/** One block of results: what is counted, who is furthest apart in a sentence, the chart, and the same numbers as a table. */
export function ResultFigure({ block, ballot, t, language, layout, numbers = 'folded', open, openMoved }: Props) {
  const words = resultWords(ballot.kind, t, language);
  const scale = scaleOf(ballot);
  const moved = inBoth(block);
  const { mark, show } = marks();
  const written = (line: ShownLine): string => { const text = words.format(line.mean ?? 0); return mark(open?.(line, 'mean', text) ?? text); };
  const plain = ballot.kind === 'criteria' || ballot.kind === 'score';
  const tables = (
    <>
      <GroupMeansTable caption={block.after ? `${block.title} (${words.before})` : block.title} lines={block.before} words={{ ...words, open }} />
      {block.after && <GroupMeansTable caption={`${block.title} (${words.after})`} lines={block.after} words={{ ...words, open }} />}
      {moved.length > 0 && <BeforeAfterTable caption={block.title} lines={moved} words={{ ...words, openMoved }} />}
    </>
  );
  return (
    <figure className="result">
      <figcaption>{block.title}</figcaption>
      {!plain && <p className="soft">{words.mean}</p>}
      {block.apart && <p className={numbers === 'read' ? 'only-read' : 'result-gap'}>{show(gapSentence(block, t, written))}</p>}
      {moved.length > 0
        ? <BeforeAfter caption={block.title} lines={moved} scale={scale} words={{ ...words, openMoved }} layout={layout} />
        : <GroupMeans caption={block.title} lines={block.after ?? block.before} scale={scale} words={{ ...words, open }} layout={layout} />}
      {numbers === 'folded' && partsOf(block, t).map((text) => <p key={text} className="soft">{text}</p>)}
      {numbers === 'read' ? <div className="only-read">{tables}</div> : <details><summary>{t('common:results.asTable')}</summary><div className="scroll">{tables}</div></details>}
    </figure>
  );
}
