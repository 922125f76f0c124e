import type { BallotKind, Bilingual } from '../../workshop/index.ts';
import type { Count, EndingEntry, Figure, Head, Held, Moves } from '../types.ts';

/** Several workshops side by side, made from what each of their own reports publishes and from nothing else. */
export type SeveralModel = {
  format: 'parvis-several/1'; madeAt: string;
  /** The greatest number of people below which one of them tells of nobody. */
  fewestTold: number;
  sites: readonly SiteEntry[]; questions: readonly Question[]; shifts: readonly ShiftLine[];
};
/** A workshop, by its letter. `package`: the last on the table. */
export type SiteEntry = {
  letter: string; title: Bilingual; place: Bilingual | null; held: Held | null; rehearsal: boolean; joined: Count; head: Head; rooms: number;
  budget: number | null; package: { design: Bilingual | null; measures: number; cost: number | null; accepted: number; objected: number } | null;
  ending: EndingEntry['kind'] | null;
};
/** Whose answers a column holds: a workshop's room, or a file that it imported. */
export type Source = { site: number; imported: string | null };

/**
 * One item on one criterion, as it was asked in one or more workshops; `item` null over all items of a ballot together.
 * `cells` in the order of the sources; `pooled`: over those in which the same was asked of the same words.
 */
export type Question = {
  kind: BallotKind; round: 'before' | 'after'; item: Bilingual | null; criterion: Bilingual | null; criterionKey: string; scale: string;
  cells: readonly QuestionCell[]; pooled: readonly PooledLine[]; apart: readonly { source: Source; why: WhyApart }[];
};
export type QuestionCell = { source: Source; everyone: Figure | null; lines: readonly GroupFigure[] };
/** `group`: a group of the plan by itself. Small groups together, and everyone else, are other people in each workshop: never put together. */
export type GroupFigure = { labels: readonly Bilingual[]; group: boolean } & Figure;
/** `labels` null: everyone. */
export type PooledLine = { labels: readonly Bilingual[] | null; sources: readonly Source[] } & Figure;
/** Why answers are not put together: what differed; or their words are not known, or nothing may be told there. */
export type WhyApart = 'title' | 'item' | 'picture' | 'cost' | 'criterion' | 'items' | 'scale' | 'imported' | 'withheld' | 'over-items';
/** How much everyone's mean on a criterion moved after the discussion, over the items of a ballot together. */
export type ShiftLine = { criterion: Bilingual | null; cells: readonly { site: number; before: Figure; after: Figure; samePeople: boolean; moves: Moves | null }[] };
