import type { Plan } from './plan.ts';

/**
 * One-time codes on paper slips. `asked`: whether joining asks for one; null while nobody has decided. `made`: every code, and whether
 * somebody has joined with it, in the order in which they were made; the last `newest` came last, and are printed without those before. Who
 * joined with which is in the sealed joining alone.
 */
export type Codes = { asked: boolean | null; made: Readonly<Record<string, 'free' | 'used'>>; newest: number };
/** In counts, for the desk. */
export type CodesView = { asked: boolean | null; made: number; used: number; newest: number };

export type CodeCommand =
  | { type: 'make-codes'; count: number }
  | { type: 'ask-codes'; asked: boolean };
/**
 * The codes themselves are in the record, sealed with a key of their own: slips can be printed again, on another computer too, and a record
 * that is handed on without its keys lets nobody in. `code-spent`: its holder has withdrawn, so that their joining can no longer be read.
 */
export type CodeEvent =
  | { type: 'codes-made'; codes: readonly string[] }
  | { type: 'codes-asked'; asked: boolean }
  | { type: 'code-spent'; code: string };

/** In whose name codes are sealed in the record: no participant is called this. */
export const codesKey = 'slips';

/** Whether who joins has to have a code. */
export const asksCode = ({ codes }: { codes: Codes }): boolean => codes.asked === true && Object.keys(codes.made).length > 0;

/** Whether what a room says becomes a package that money is spent on: there, each person counts once, and a cleared cookie would make a second. */
export const feedsPackage = (plan: Pick<Plan, 'measures' | 'budget'> | null): boolean => plan !== null && plan.measures.length > 0 && plan.budget.total > 0;

/** The codes that nobody has joined with yet: all, or of those that were made last. */
export function freeCodes({ codes }: { codes: Codes }, which: 'all' | 'newest'): string[] {
  return Object.entries(codes.made).slice(which === 'all' ? 0 : -codes.newest).flatMap(([code, standing]) => (standing === 'free' ? [code] : []));
}

export function codesView({ codes }: { codes: Codes }): CodesView {
  const made = Object.values(codes.made);
  return { asked: codes.asked, made: made.length, used: made.filter((each) => each === 'used').length, newest: codes.newest };
}
