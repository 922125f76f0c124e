import type { PublicConsent, Tabled } from '../workshop/index.ts';
import { labelIn, recordedProblem } from './readable.ts';

/** The consents under which a package was sought, of seats that may be told of; `isTold` says which. */
export function toldConsents({ problem, consents = [] }: Pick<Tabled, 'problem' | 'consents'>, isTold: (seat: string) => boolean): PublicConsent[] {
  const read = recordedProblem.safeParse(problem).data;
  return read ? consents.filter(({ seat }) => isTold(seat)).map(({ of, seat, yes, members }) => ({ of, seat: labelIn(read.groups, seat), yes, members })) : [];
}
