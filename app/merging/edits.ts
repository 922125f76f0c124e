import type { State } from '../workshop/index.ts';

/** What was written into the reports of the rooms, as one: of a section that several wrote under, what the first of them wrote; every answer once. */
export function mergeEdits(rooms: readonly State[]): State['edited'] {
  const edits = rooms.map(({ edited }) => edited);
  const followUps = new Map(edits.flatMap(({ followUps: all }) => all).map((each) => [JSON.stringify(each), each]));
  return {
    paragraphs: edits.reduceRight<State['edited']['paragraphs']>((all, { paragraphs }) => ({ ...all, ...paragraphs }), {}),
    leftOut: [...new Set(edits.flatMap(({ leftOut }) => leftOut))],
    looked: edits.flatMap(({ looked }) => looked),
    followUps: [...followUps.values()].toSorted((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0)),
  };
}
