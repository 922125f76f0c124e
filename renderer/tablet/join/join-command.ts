import type { Consents, Language, Plan } from '../../../app/workshop/types.ts';
import type { AskOf } from '../session.ts';
import type { ConsentDraft } from './ConsentStep.tsx';
import { tableOf, type JoinDraft } from './steps.ts';

/** What a person who has answered every question joins with; null while something is missing. */
export function joinCommand(plan: Plan, language: Language, { code, table, consents, age, groups }: JoinDraft): AskOf<'join'> | null {
  const given = consentsGiven(consents);
  const ageBand = table ? 'not-said' : age.band;
  const seated = tableOf(table);
  if (given === null || ageBand === null || (table && !seated)) return null;
  return {
    type: 'join', language: allowed(plan, language), consents: given, ageBand, parentalCode: ageBand === 'under-14' ? age.code.trim() : null,
    groups: given.groupData ? groups : 'not-said', ...(code.trim() !== '' && { code: code.trim().slice(0, longest) }), ...(seated && { table: seated }),
  };
}

/** As much of a code as the host reads. */
const longest = 40;

const consentsGiven = (draft: ConsentDraft): Consents | null => (draft.takePart ? { ...draft, takePart: true } : null);

/** The plan may hold one language only; the person is then recorded in it. */
const allowed = (plan: Plan, language: Language): Language => (plan.languages.includes(language) ? language : plan.languages[0] ?? language);
