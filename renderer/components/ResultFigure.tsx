import type { TFunction } from 'i18next';
import type { Language } from '../../app/workshop/types.ts';
import { gapSentence, inBoth, resultWords, type ResultBlock } from '../results.ts';
import { BeforeAfter, BeforeAfterTable, GroupMeans, GroupMeansTable } from './charts/index.ts';

type Props = {
  block: ResultBlock; scale: { min: number; max: number }; t: TFunction; language: Language; layout?: 'beside' | 'above';
  /** `folded`: the numbers open under the chart; `read`: numbers and sentence are for a screen reader alone, so that the chart has the whole screen. */
  numbers?: 'folded' | 'read';
};

/** One block of results: who is furthest apart in a sentence, the chart, and the same numbers as a table. */
export function ResultFigure({ block, scale, t, language, layout, numbers = 'folded' }: Props) {
  const words = resultWords(t, language);
  const moved = inBoth(block);
  const tables = (
    <>
      <GroupMeansTable caption={block.after ? `${block.title} (${words.before})` : block.title} lines={block.before} words={words} />
      {block.after && <GroupMeansTable caption={`${block.title} (${words.after})`} lines={block.after} words={words} />}
      {moved.length > 0 && <BeforeAfterTable caption={block.title} lines={moved} words={words} />}
    </>
  );
  return (
    <figure className="result">
      <figcaption>{block.title}</figcaption>
      {block.apart && <p className={numbers === 'read' ? 'only-read' : 'result-gap'}>{gapSentence(block, t, language)}</p>}
      {moved.length > 0
        ? <BeforeAfter caption={block.title} lines={moved} scale={scale} words={words} layout={layout} />
        : <GroupMeans caption={block.title} lines={block.after ?? block.before} scale={scale} words={words} layout={layout} />}
      {numbers === 'read' ? <div className="only-read">{tables}</div> : <details><summary>{t('common:results.asTable')}</summary><div className="scroll">{tables}</div></details>}
    </figure>
  );
}
