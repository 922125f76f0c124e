import type { BallotId, Language } from './ids.ts';
import { goesOn } from './extra-time.ts';
import { paperDifferences } from './paper-fields.ts';
import type { Paper, PaperEntry, PaperMark, SheetPart } from './paper.ts';
import type { State } from './types.ts';

/** A part of a sheet: how often it was typed in, what counts of it, and the two entries where they differ and nobody has settled it. */
export type PartView = { entries: number; mark: PaperMark | null; differ: readonly PaperEntry[] | null };
/** A sheet as the desk knows it: no participant, and no receipt, which is its person's alone. */
export type SheetView = { number: number; code: string; language: Language; pseudonym: number; withdrawn: boolean; joined: boolean; parts: Readonly<Record<string, PartView>> };
export type PaperView = { sheets: readonly SheetView[]; prepared: readonly Paper['prepared'][string][]; allIn: readonly BallotId[] };

/** How many have asked for more time, and the ballots that go on for some of them: until when, for how many, and how many of those have answered. */
export type MoreTimeView = { wanted: number; going: Readonly<Record<BallotId, { until: string; people: number; answered: number }>> };

export const paperView = ({ paper, participants, withdrawn }: State): PaperView => ({
  sheets: Object.values(paper.sheets).map(({ number, code, language, pseudonym, participant, parts }) => ({
    number, code, language, pseudonym, withdrawn: withdrawn.includes(participant), joined: Object.hasOwn(participants, participant),
    parts: Object.fromEntries(Object.entries(parts).map(([part, held]) => [part, partView(held)])),
  })),
  prepared: Object.values(paper.prepared), allIn: paper.allIn,
});

export const moreTimeView = ({ participants, ballots }: State): MoreTimeView => ({
  wanted: Object.values(participants).filter(({ moreTime, removed }) => moreTime && !removed).length,
  going: Object.fromEntries(Object.values(ballots).flatMap(({ ballot, extra, answers }) => (
    extra && goesOn({ extra }) ? [[ballot.id, { until: extra.until, people: extra.people.length, answered: extra.people.filter((person) => Object.hasOwn(answers, person)).length }]] : []))),
});

/** The ballots that are closed for others and still open for one person, and until when. */
export const extraOf = ({ ballots }: State, person: string): Readonly<Record<BallotId, string>> =>
  Object.fromEntries(Object.values(ballots).flatMap(({ ballot, extra }) => (extra && goesOn({ extra }, person) ? [[ballot.id, extra.until]] : [])));

function partView({ said, settled }: SheetPart): PartView {
  const [first, second] = said;
  const apart = first && second && paperDifferences(first, second).length > 0 && settled?.mark.entered !== 'twice';
  return { entries: said.length, mark: settled?.mark ?? null, differ: apart ? said : null };
}
