import type { Room } from './lan/index.ts';
import { command as commandSchema } from './protocol/index.ts';
import { itemKey, type Acknowledgement, type Actor, type Answer, type Ballot, type Chance, type Command, type ParticipantId, type Plan } from './workshop/index.ts';

/** Seeded numbers from 0 to 1 (mulberry32, T. Ettinger): the same rehearsal from the same seed. */
export function seededNumbers(seed: number): () => number {
  let now = seed >>> 0;
  return () => {
    now = (now + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(now ^ (now >>> 15), now | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Synthetic residents who join, wish, rate and answer through the same commands as anyone. */
export type Rehearsal = {
  join: (count: number) => Promise<void>;
  wish: () => Promise<void>;
  propose: () => Promise<void>;
  answer: (ballot: Ballot) => Promise<void>;
  respond: (round: number) => Promise<void>;
};
type Resident = { id: ParticipantId; language: 'en' | 'fr'; group: number | null; taste: number };

const wishes = {
  en: ['Three benches with armrests under the trees', 'A wide crossing with a ramp for my wheelchair', 'More light at night, and a fountain', 'A playground and a shelter in winter', 'A bike lane and fewer cars'],
  fr: ['Trois bancs avec des accoudoirs sous les arbres', 'Une rampe et une traverse plus large', 'Plus de lumière le soir et une fontaine', 'Un terrain de jeu et un abri pour l’hiver', 'Une piste cyclable et moins d’autos'],
} as const;

export function rehearse(room: Room, chance: Chance, seed: number): Rehearsal {
  const next = seededNumbers(seed);
  const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(next() * list.length)];
  const residents: Resident[] = [];
  const plan = (): Plan => {
    const held = room.state().plan;
    if (!held) throw new Error('A rehearsal needs a prepared workshop.');
    return held;
  };
  const say = (resident: Resident, command: Command): Promise<void> => must(room, { role: 'participant', id: resident.id }, command);

  async function join(): Promise<void> {
    const { groups } = plan();
    // Three in four name a group, mostly the first three, so that some groups are large and some small.
    const group = next() < 0.85 ? Math.min(groups.length - 1, Math.floor(next() * next() * groups.length * 1.2)) : null;
    const language = next() < 0.6 ? 'fr' : 'en';
    const named = group === null ? undefined : groups[group];
    const { participant, acknowledgement } = await room.submit({ role: 'visitor' }, {
      id: chance.id('c'), type: 'join', language, ageBand: pick(['14-17', '18-34', '35-54', '55-64', '65-74', '75+', 'not-said'] as const) ?? 'not-said',
      parentalCode: null, groups: named ? [named.id] : 'not-said',
      consents: { takePart: true, groupData: true, publishWords: next() < 0.8, publishPictures: true, cloud: false },
    });
    if (!participant) throw new Error(refusalOf(acknowledgement));
    residents.push({ id: participant, language, group, taste: next() });
  }

  async function answer(ballot: Ballot): Promise<void> {
    for (const resident of residents) {
      await say(resident, { id: chance.id('c'), type: 'answer', ballot: ballot.id, answer: answerOf(ballot, plan(), resident, next) });
    }
  }

  return {
    join: async (count) => { for (let one = 0; one < count; one += 1) await join(); },
    wish: async () => {
      for (const resident of residents) {
        if (next() < 0.5) continue;
        const text = pick(wishes[resident.language]) ?? wishes.en[0];
        await say(resident, { id: chance.id('c'), type: 'wish', wish: chance.id('w'), text, language: resident.language, table: null, parent: null });
      }
    },
    propose: async () => {
      for (const { id, author, drawing } of Object.values(room.state().wishes)) {
        const resident = residents.find((one) => one.id === author);
        if (resident && drawing && next() < 0.6) await say(resident, { id: chance.id('c'), type: 'propose', wish: id });
      }
    },
    answer,
    respond: async (round) => {
      for (const resident of residents) {
        const chosen = pick(plan().measures)?.id ?? null;
        const reason = resident.language === 'fr' ? 'Il manque encore quelque chose pour nous.' : 'Something is still missing for us.';
        const response = next() < 0.7 ? { kind: 'accept' as const } : { kind: 'object' as const, reason, mustHave: chosen, cannotAccept: null };
        await say(resident, { id: chance.id('c'), type: 'respond', round, response });
      }
    },
  };
}

/** What a synthetic resident answers: each group has its own leaning, each person a little of their own. */
function answerOf(ballot: Ballot, plan: Plan, { group, taste }: Resident, next: () => number): Answer {
  const keys = ballot.items.map(itemKey);
  const leaning = (item: number, criterion: number): number => {
    const wave = Math.sin(1 + item * 2.3 + criterion * 1.7 + (group ?? 9) * 1.1) * 1.3;
    return Math.max(1, Math.min(5, Math.round(3 + wave + (taste - 0.5) + (next() - 0.5) * (ballot.round === 'after' ? 0.6 : 1.2))));
  };
  const byLiking = keys.map((key, item) => ({ key, liking: leaning(item, 0) + next() })).sort((left, right) => right.liking - left.liking);
  switch (ballot.kind) {
    case 'approval': return { kind: 'approval', approved: byLiking.filter(({ liking }) => liking > 3.5).map(({ key }) => key) };
    case 'score': return { kind: 'score', scores: Object.fromEntries(keys.map((key, item) => [key, leaning(item, 0)])) };
    case 'dots': return { kind: 'dots', dots: byLiking[0] ? { [byLiking[0].key]: ballot.dots } : {} };
    case 'ranking': return { kind: 'ranking', order: byLiking.map(({ key }) => key) };
    case 'pairwise': return { kind: 'pairwise', pairs: byLiking.slice(1).map(({ key }, place) => ({ left: byLiking[place]?.key ?? key, right: key, choice: 'left' as const })) };
    case 'budget': return { kind: 'budget', bought: affordable(plan, byLiking.map(({ key }) => key)) };
    case 'criteria':
      return { kind: 'criteria', scores: Object.fromEntries(keys.map((key, item) => [key,
        Object.fromEntries(ballot.criteria.map((criterion, place) => [criterion, next() < 0.04 ? null : leaning(item, place)]))])) };
  }
}

function affordable(plan: Plan, keys: readonly string[]): string[] {
  let left = plan.budget.total * (1 - plan.budget.contingency);
  return keys.filter((key) => {
    const cost = plan.measures.find(({ id }) => key === `measure:${id}`)?.cost ?? Infinity;
    if (cost > left) return false;
    left -= cost;
    return true;
  });
}

/** Through the same door as anyone: parsed by the protocol, then decided. A refusal here is a fault of the rehearsal. */
export async function must(room: Room, actor: Actor, command: Command): Promise<void> {
  commandSchema.parse(command);
  const { acknowledgement } = await room.submit(actor, command);
  if (!acknowledgement.ok) throw new Error(refusalOf(acknowledgement));
}

const refusalOf = (acknowledgement: Acknowledgement): string =>
  (acknowledgement.ok ? 'no participant came of joining' : `${acknowledgement.refusal.code} ${JSON.stringify(acknowledgement.refusal.params)}`);
