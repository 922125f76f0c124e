import { slipCodeLength, readSlipCode } from '../../../app/workshop/slip-code.ts';
import type { AgeBand, SaidGroups, TableJoining } from '../../../app/workshop/types.ts';
import type { ConsentDraft } from './ConsentStep.tsx';

export type Step = 'language' | 'code' | 'table' | 'consent' | 'age' | 'groups';
/** As typed: what a field holds while somebody fills it in. */
export type TableDraft = { number: string; people: string };
export type JoinDraft = {
  /** `scanned`: a QR code brought it, so that it need not be typed. */
  code: string; scanned: boolean; table: TableDraft | null; consents: ConsentDraft; age: { band: AgeBand | null; code: string }; groups: SaidGroups;
};

/** The questions that this person is asked, one a screen. A table has no age; who came by a slip's QR code does not type its code. */
export function stepsOf({ code, scanned, table, consents }: JoinDraft, asksCode: boolean): Step[] {
  const asked: readonly [Step, boolean][] = [
    ['language', true], ['code', asksCode && !(scanned && code !== '')], ['table', table !== null], ['consent', true], ['age', table === null], ['groups', consents.groupData],
  ];
  return asked.flatMap(([step, needed]) => (needed ? [step] : []));
}

/** Whether a question is answered, so that one may go on. */
export function isAnswered(step: Step, { code, table, consents, age, groups }: JoinDraft): boolean {
  switch (step) {
    case 'language': return true;
    case 'code': return readSlipCode(code) !== '';
    case 'table': return tableOf(table) !== null;
    case 'consent': return consents.takePart;
    case 'age': return age.band !== null && (age.band !== 'under-14' || age.code.trim() !== '');
    case 'groups': return !Array.isArray(groups) || groups.length > 0;
  }
}

/** How many letters and digits were typed, where they are not as many as a code has. */
export function wrongLength(code: string): number | null {
  const { length } = readSlipCode(code);
  return length === slipCodeLength ? null : length;
}

/** The table and how many sit there; null until both are said, within what a hall has. */
export function tableOf(draft: TableDraft | null): TableJoining | null {
  const [number, people] = [draft?.number, draft?.people].map((typed) => (/^\s*\d{1,2}\s*$/.test(typed ?? '') ? Number(typed) : 0));
  return number !== undefined && people !== undefined && number >= 1 && people >= 2 && people <= 30 ? { number, people } : null;
}
