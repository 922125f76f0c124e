import { codeTaken } from './decide-codes.ts';
import { refuse, type Chance, type Decision } from './decision.ts';
import { doorFault } from './decide-door.ts';
import { own } from './own.ts';
import type { Actor, Command, Plan, SaidGroups, State } from './types.ts';

type PersonCommand = Extract<Command, { type: 'join' | 'withdraw' | 'choose-language' | 'mark-helped' }>;

/** Joining, leaving for good, the language a person reads, and whether somebody helps them to answer. */
export function decidePerson(state: State, actor: Actor, command: PersonCommand, chance: Chance): Decision {
  switch (command.type) {
    case 'join': return join(state, command, chance);
    case 'choose-language':
      return actor.role === 'participant' ? [{ type: 'language-chosen', participant: actor.id, language: command.language }] : refuse('not-allowed');
    case 'mark-helped':
      return actor.role === 'participant' ? [{ type: 'help-marked', participant: actor.id, helped: command.helped }] : refuse('not-allowed');
    case 'withdraw': {
      const receipt = command.receipt.trim().toUpperCase();
      const person = Object.values(state.participants).find((one) => one.receipt === receipt);
      // A sheet can be taken back before it is typed in.
      const sheet = Object.values(state.paper.sheets).find((one) => one.receipt === receipt && !state.withdrawn.includes(one.participant));
      const leaving = person?.id ?? sheet?.participant;
      if (leaving === undefined) return refuse('unknown-receipt');
      return [{ type: 'withdrawn', participant: leaving }, ...(person && person.code !== null ? [{ type: 'code-spent' as const, code: person.code }] : [])];
    }
  }
}

function join(state: State, { language, consents, ageBand, parentalCode, groups, table = null, code: slip = null }: Extract<Command, { type: 'join' }>, chance: Chance): Decision {
  if (!state.plan) return refuse('not-prepared');
  const shut = doorFault(state);
  if (shut) return shut;
  const code = ageBand === 'under-14' ? parentalCode?.trim().toUpperCase() ?? '' : null;
  if (code === '') return refuse('under-14-needs-consent');
  const consented = code === null ? undefined : own(state.parentalCodes, code);
  if (code !== null && consented?.used !== false) return refuse('unknown-parental-code');
  const taken = codeTaken(state, slip);
  if ('refusal' in taken) return taken;
  const fault = unknownGroup(state.plan, groups);
  if (fault) return fault;
  return [{
    type: 'joined', participant: consented?.participant ?? chance.id('p'), receipt: chance.code(), pseudonym: state.joins, language, consents, ageBand,
    groups: consents.groupData ? groups : 'not-said', parentalCode: code,
    ...(taken.code !== null && { code: taken.code }), ...(table && { via: 'table' as const, people: table.people, table: table.number }),
  }];
}

/** Why self-described groups are not those of the plan; null when they are. */
export function unknownGroup({ groups: known }: Plan, groups: SaidGroups): Decision | null {
  const stranger = Array.isArray(groups) ? groups.find((group: string) => !known.some(({ id }) => id === group)) : undefined;
  return stranger === undefined ? null : refuse('unknown-group', { group: stranger });
}
