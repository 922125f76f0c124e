import canonicalize from 'canonicalize';
import { labelIn, recordedProblem, termsChanges, type ToldLine } from '../mediation/index.ts';
import type { State } from '../workshop/index.ts';
import { hiddenSeats } from './hidden-seats.ts';
import type { TermsEntry } from './types.ts';

/** The terms under which packages were tabled, edition by edition, and what the seats that are told of could get under the newest; null where none were published. */
export function termsEntry(state: State, lines: readonly ToldLine[]): TermsEntry | null {
  const newest = state.terms.at(-1);
  const problem = recordedProblem.safeParse(newest?.problem);
  if (!newest || !problem.success) return null;
  const hidden = hiddenSeats(state, lines, problem.data, state.rounds.at(-1) ?? {});
  return {
    terms: newest.terms,
    editions: state.terms.map((published, place) => {
      const before = state.terms[place - 1];
      return { edition: published.terms.edition, hash: published.hash, file: fileOf(place, state.terms.length), changes: before ? termsChanges(before, published) : [] };
    }),
    seats: newest.terms.seats.flatMap(({ id }) => newest.seats.filter(({ seat }) => seat === id)).map(({ seat, base, lowest, best, proved, certificate }) => {
      const withheld = hidden.has(seat);
      const told = (value: number | null): number | null => (withheld ? null : value);
      return { label: labelIn(problem.data.groups, seat), lowest: told(lowest), base: told(base), best: told(best), proved, certified: certificate !== null, withheld };
    }),
    unlisted: newest.terms.seatsNotListed,
  };
}

/** Each edition as the bytes that its hash is of (RFC 8785), without a byte order mark and without an end of line. */
export function termsFiles({ terms }: State): [name: string, text: string][] {
  return terms.map((published, place) => [fileOf(place, terms.length), canonicalize(published.terms) ?? 'null']);
}

/** The newest is `terms.json`; those before carry their number. */
const fileOf = (place: number, count: number): string => (place === count - 1 ? 'terms.json' : `terms-${place + 1}.json`);
