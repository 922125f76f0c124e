/**
 * A question put to the present members of one seat: whether it may end below its utility in the baseline (`from`) down to `to`,
 * in rating points. `of`: the refused demand that it would allow (`must-have:toilet`), or 'package' for the package on the table.
 * `members`: how many there were when it was asked.
 */
export type ConsentAsk = { id: string; round: number; of: string; seat: string; from: number; to: number; members: number };
/** What was counted when the question was closed: present members, and those of them who said yes and no. */
export type ConsentCount = { members: number; yes: number; no: number };
/** `answers` by person; who said nothing is not in it. `lapsed`: the plan was amended since, and what was asked is no longer what it was. */
export type Consent = ConsentAsk & { answers: Readonly<Record<string, boolean>>; closed: ConsentCount | null; lapsed: boolean };
/** A consent under which a package was sought, with what was counted then. */
export type ConsentUsed = { ask: string; of: string; seat: string; to: number; yes: number; members: number };
