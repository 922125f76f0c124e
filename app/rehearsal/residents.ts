import type { Room } from '../lan/index.ts';
import { recordedProposal } from '../mediation/index.ts';
import { command as commandSchema } from '../protocol/index.ts';
import { caring, rightsGiven, type Caring } from './care.ts';
import { commentsIn, reasonsIn, reservationsIn, wishesIn } from './words.ts';
import { askingOf, criteriaAsked, drawsFrom, effectScale, itemKey, itemsAsked, type Acknowledgement, type Actor, type Answer, type Ballot, type BallotItem, type Chance, type Command, type MeasureId, type ParticipantId, type Plan, type Response, type SaidGroups, weightPoints, type WishId } from '../workshop/index.ts';

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

/**
 * How synthetic residents reach a workshop: in this process, or over the network as tablets do. A command that the workshop
 * refuses is an error here: a rehearsal gives only what a tablet would let a person give.
 */
export type Door = {
  plan: () => Plan;
  join: (command: JoinCommand) => Promise<ParticipantId>;
  give: (who: ParticipantId, command: Command) => Promise<void>;
  /** The measures of the package that is on the table. */
  tabled: () => Promise<readonly MeasureId[]>;
  /** The items that the balanced plan asks of a person; without it, all. */
  asked?: (who: ParticipantId, ballot: Ballot) => readonly BallotItem[];
};
export type JoinCommand = Extract<Command, { type: 'join' }>;

/** Synthetic residents who join, wish, rate and answer through the same commands as anyone. */
export type Rehearsal = Caring & {
  /** Without `groups`, most people name one and some two, so that some groups are large and some small. */
  join: (count: number, groups?: readonly SaidGroups[]) => Promise<void>;
  wish: () => Promise<void>;
  /** A few change a wish of their own into another; its picture need not have been drawn. */
  vary: () => Promise<void>;
  /** Some say something of these wishes. */
  comment: (wishes: readonly WishId[]) => Promise<void>;
  /** The last to have joined goes; whoever calls says so to the workshop. */
  leave: () => ParticipantId | undefined;
  /** The members of a seat that was asked whether it may end below where it begins. */
  consent: (ask: string, members: readonly ParticipantId[]) => Promise<void>;
  /** Some of the wishes made; their pictures must have been drawn. */
  propose: () => Promise<void>;
  answer: (ballot: Ballot) => Promise<void>;
  respond: (round: number) => Promise<void>;
};
type Resident = { id: ParticipantId; language: 'en' | 'fr'; group: number | null; taste: number; wishes: { id: WishId; text: string }[] };

export function rehearse({ plan, ...door }: Door, chance: Chance, seed: number): Rehearsal {
  const next = seededNumbers(seed);
  const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(next() * list.length)];
  const residents: Resident[] = [];

  async function join(groups: SaidGroups): Promise<void> {
    const language = next() < 0.6 ? 'fr' : 'en';
    const id = await door.join({
      id: chance.id('c'), type: 'join', language, ageBand: pick(['14-17', '18-34', '35-54', '55-64', '65-74', '75+', 'not-said'] as const) ?? 'not-said',
      parentalCode: null, groups,
      consents: { takePart: true, groupData: true, publishWords: next() < 0.8, publishPictures: true, cloud: false },
    });
    const group = plan().groups.findIndex((one) => Array.isArray(groups) && groups.includes(one.id));
    residents.push({ id, language, group: group < 0 ? null : group, taste: next(), wishes: [] });
  }

  async function write(resident: Resident, text: string, { table, parent }: { table: number | null; parent: WishId | null }): Promise<void> {
    const wish = chance.id('w');
    resident.wishes.push({ id: wish, text });
    await door.give(resident.id, { id: chance.id('c'), type: 'wish', wish, text, language: resident.language, table, parent });
  }

  async function answer(ballot: Ballot): Promise<void> {
    for (const resident of residents) {
      // Asked about numbers, people draw from a stream of their own: with or without that, the same evening follows.
      const draw = ballot.kind === 'effects' || ballot.kind === 'weights' ? drawsFrom(`${seed} ${ballot.id} ${resident.taste}`) : next;
      await door.give(resident.id, { id: chance.id('c'), type: 'answer', ballot: ballot.id, answer: answerOf(ballot, door.asked?.(resident.id, ballot) ?? ballot.items, plan(), resident, draw) });
    }
  }

  return {
    join: async (count, groups = []) => { for (let one = 0; one < count; one += 1) await join(groups[one] ?? groupFor(plan(), one, next)); },
    wish: async () => {
      const words = { fr: shuffled(wishesIn.fr, next), en: shuffled(wishesIn.en, next) };
      for (const [place, resident] of residents.entries()) {
        if (next() < 0.25) continue;
        const { language } = resident;
        // Now and then somebody asks for what another asked for already.
        const list = words[language];
        const { text } = list[(next() < 0.15 ? 0 : place) % list.length] ?? { text: '' };
        await write(resident, text, { table: place % 9 === 4 ? 1 + Math.floor(place / 9) : null, parent: null });
      }
    },
    vary: async () => {
      for (const resident of residents) {
        const own = resident.wishes[0];
        if (!own || next() > 0.2) continue;
        await write(resident, `${own.text} — ${variation[resident.language]}`, { table: null, parent: own.id });
      }
    },
    propose: async () => {
      for (const { id, wishes: made } of residents) {
        for (const { id: wish } of made.splice(0)) {
          if (next() >= 0.8) continue;
          const rights = rightsGiven(drawsFrom(`${seed} rights ${wish}`));
          if (rights) await door.give(id, { id: chance.id('c'), type: 'choose-rights', wish, rights });
          await door.give(id, { id: chance.id('c'), type: 'propose', wish });
        }
      }
    },
    comment: async (wishes) => {
      for (const { id, language } of residents) {
        const [wish, text] = [pick(wishes), pick(commentsIn[language])];
        if (wish === undefined || text === undefined || next() < 0.6) continue;
        await door.give(id, { id: chance.id('c'), type: 'comment', comment: chance.id('k'), wish, text, language });
      }
    },
    ...caring(door, chance, { seed, people: () => residents }),
    leave: () => residents.pop()?.id,
    consent: async (ask, members) => {
      for (const { id } of residents.filter((one) => members.includes(one.id))) {
        // Most agree, a few do not, and now and then somebody says nothing.
        const mood = next();
        if (mood < 0.95) await door.give(id, { id: chance.id('c'), type: 'consent', ask, yes: mood < 0.85 });
      }
    },
    answer,
    respond: async (round) => {
      const reasons = { fr: shuffled(reasonsIn.fr, next), en: shuffled(reasonsIn.en, next) };
      const doubts = { fr: shuffled(reservationsIn.fr, next), en: shuffled(reservationsIn.en, next) };
      const tabled = new Set(await door.tabled());
      for (const resident of residents) {
        const words = { reasons: reasons[resident.language], doubts: doubts[resident.language] };
        const response = responseOf({ plan: plan(), tabled, round }, resident, words, next);
        await door.give(resident.id, { id: chance.id('c'), type: 'respond', round, response });
      }
    },
  };
}

/** How a wish is changed by the one who wrote it. */
const variation = { fr: 'le même endroit un soir d’hiver, avec de la neige', en: 'the same place on a winter evening, with snow' } as const;

function shuffled<T>(list: readonly T[], next: () => number): T[] {
  return list.map((each) => ({ each, at: next() })).sort((left, right) => left.at - right.at).map(({ each }) => each);
}

/** Three in four name a group, mostly one of the first, so that some groups are large and some small; one in five of them names another. */
function groupFor({ groups }: Plan, place: number, next: () => number): SaidGroups {
  const group = groups[Math.min(groups.length - 1, Math.floor(next() * next() * groups.length * 1.2))];
  if (place % 4 === 3 || !group) return next() < 0.4 ? 'none' : 'not-said';
  const other = groups[Math.floor(next() * groups.length)];
  return next() < 0.2 && other && other !== group ? [group.id, other.id] : [group.id];
}

type OnTable = { plan: Plan; tabled: ReadonlySet<MeasureId>; round: number };
type Words = { reasons: string[]; doubts: string[] };

/**
 * Every other group mostly objects to the first package: it asks for one of the dearest measures, some of it instead of
 * something in the package, or finds a criterion wanting, as those without a group do. Who asked and does not find it in the
 * next package mostly objects again; all others meet it with little resistance, and some accept with a reservation.
 */
function responseOf(table: OnTable, { group }: Resident, { reasons, doubts }: Words, next: () => number): Response {
  const { plan: { criteria }, tabled, round } = table;
  const dear = dearFor(table.plan, group ?? 1);
  const asks = group !== null && group % 2 === 0 && dear !== null && !tabled.has(dear);
  const short = round === 1 && !asks && (group === null || group % 4 === 3);
  if (next() > (asks || short ? 0.85 : 0.12)) return next() < 0.12 ? { kind: 'accept', reservation: inTurn(doubts) } : { kind: 'accept' };
  const reason = inTurn(reasons);
  if (short) return { kind: 'object', reason, mustHave: null, cannotAccept: null, criterion: criteria[0]?.id ?? null };
  const instead = next() < 0.4 ? [...tabled][(group ?? 0) % Math.max(1, tabled.size)] ?? null : null;
  return { kind: 'object', reason, mustHave: asks ? dear : null, cannotAccept: instead, criterion: null };
}

/** The dearest measures of the catalogue are what the budget cannot all buy: the first group wants the first, the next the second. */
function dearFor({ measures }: Plan, group: number): MeasureId | null {
  const dearest = measures.toSorted((a, b) => b.cost - a.cost);
  return dearest[group === 0 ? 0 : 1]?.id ?? null;
}

/** In turn, so that words come back only when all were said. */
function inTurn(words: string[]): string {
  const said = words.shift() ?? '';
  words.push(said);
  return said;
}

/** What a synthetic resident answers: each group has its own leaning, each person a little of their own. */
function answerOf(ballot: Ballot, asked: readonly BallotItem[], plan: Plan, { group, taste }: Resident, next: () => number): Answer {
  const keys = ballot.items.map(itemKey);
  const mine = new Set(asked.map(itemKey));
  const rated = [...keys.entries()].filter(([, key]) => mine.has(key));
  const waveOf = (who: number, item: number, criterion: number): number => Math.sin(1 + item * 2.3 + criterion * 1.7 + who * 1.1) * 1.3;
  const leaning = (item: number, criterion: number): number => {
    const own = waveOf(group ?? 9, item, criterion);
    // The discussion lets everyone hear what the first group knows of the first criterion; values stay as they were.
    const wave = ballot.round === 'after' && criterion === 0 ? (own + waveOf(0, item, criterion)) / 2 : own;
    return Math.max(1, Math.min(5, Math.round(3 + wave + (taste - 0.5) + (next() - 0.5) * (ballot.round === 'after' ? 0.6 : 1.2))));
  };
  const byLiking = keys.map((key, item) => ({ key, liking: leaning(item, 0) + next() })).sort((left, right) => right.liking - left.liking);
  if (ballot.kind !== 'criteria' && next() < 0.06) return { kind: 'skipped' };
  switch (ballot.kind) {
    case 'approval': return { kind: 'approval', approved: byLiking.filter(({ liking }) => liking > 3.5).map(({ key }) => key) };
    case 'score': return { kind: 'score', scores: Object.fromEntries(rated.map(([item, key]) => [key, leaning(item, 0)])) };
    case 'dots': return { kind: 'dots', dots: spread(byLiking.map(({ key }) => key), ballot.dots) };
    case 'ranking': return { kind: 'ranking', order: byLiking.map(({ key }) => key) };
    case 'pairwise': return { kind: 'pairwise', pairs: pairsOf(byLiking) };
    case 'budget': return { kind: 'budget', bought: affordable(plan, byLiking.map(({ key }) => key)) };
    case 'criteria':
      return { kind: 'criteria', scores: Object.fromEntries(rated.map(([item, key]) => [key,
        Object.fromEntries(ballot.criteria.map((criterion, place) => [criterion, hasNoOpinion(taste, item, place) ? null : leaning(item, place)]))])) };
    case 'effects': {
      const told = ({ id }: BallotItem, item: number, criterion: string, place: number): number =>
        Math.max(effectScale.min, Math.min(effectScale.max, Math.round(effectFor(plan, id, group, criterion) + (leaning(item, place) - 3) / 2)));
      return { kind: 'effects', effects: Object.fromEntries(ballot.items.flatMap((each, item) => (mine.has(itemKey(each)) ? [[itemKey(each),
        Object.fromEntries((criteriaAsked(ballot, each) ?? []).map((criterion, place) => [criterion, hasNoOpinion(taste, item, place) ? null : told(each, item, criterion, place)]))]] : []))) };
    }
    case 'weights': return { kind: 'weights', points: weighed(ballot.items.map(({ id }, item) => [id, leaning(item, 0) + 2 * next()])) };
  }
}

/** Half of the dots for the favourite, the rest for the next two. */
function spread([first, second, third]: readonly string[], dots: number): Record<string, number> {
  const most = Math.ceil(dots / 2);
  const next = Math.ceil((dots - most) / 2);
  const given: readonly (readonly [string | undefined, number])[] = [[first, most], [second, next], [third, dots - most - next]];
  return Object.fromEntries(given.flatMap(([key, count]) => (key === undefined || count === 0 ? [] : [[key, count]])));
}

/** What the catalogue says of a measure for somebody of a group: people mostly see it so, each a little otherwise. */
function effectFor({ measures, groups }: Plan, id: string, group: number | null, criterion: string): number {
  const effects = measures.find((measure) => measure.id === id)?.effects ?? {};
  return (effects[groups[group ?? -1]?.id ?? '*'] ?? effects['*'])?.[criterion] ?? 0;
}

/** Every criterion its share of the points in fives; what is left goes to the first. */
function weighed(liked: readonly (readonly [string, number])[]): Record<string, number> {
  const whole = liked.reduce((sum, [, liking]) => sum + liking, 0);
  const fives = liked.map(([id, liking]) => [id, Math.floor((liking / whole) * (weightPoints / 5)) * 5] as const);
  const left = weightPoints - fives.reduce((sum, [, points]) => sum + points, 0);
  return Object.fromEntries(fives.map(([id, points], place) => [id, place === 0 ? points + left : points]));
}

/** Everything against everything; what is liked alike has no winner. */
function pairsOf(byLiking: readonly { key: string; liking: number }[]): { left: string; right: string; choice: 'left' | 'none' }[] {
  return byLiking.flatMap((left, place) => byLiking.slice(place + 1).map((right) =>
    ({ left: left.key, right: right.key, choice: left.liking - right.liking < 0.3 ? 'none' as const : 'left' as const })));
}

/** One cell in fifty, the same before and after: someone who cannot judge a thing still cannot. */
const hasNoOpinion = (taste: number, item: number, criterion: number): boolean => (taste * 977 + item * 0.37 + criterion * 0.61) % 1 < 0.02;

function affordable(plan: Plan, keys: readonly string[]): string[] {
  let left = plan.budget.total * (1 - plan.budget.contingency);
  return keys.filter((key) => {
    const cost = plan.measures.find(({ id }) => key === `measure:${id}`)?.cost ?? Infinity;
    if (cost > left) return false;
    left -= cost;
    return true;
  });
}

/** The door of a room in this process. */
export function doorOf(room: Room): Door {
  return {
    plan: () => {
      const held = room.state().plan;
      if (!held) throw new Error('A rehearsal needs a prepared workshop.');
      return held;
    },
    join: async (command) => {
      const { participant, acknowledgement } = await room.submit({ role: 'visitor' }, command);
      if (!participant) throw new Error(refusalOf(acknowledgement));
      return participant;
    },
    give: (who, command) => must(room, { role: 'participant', id: who }, command),
    tabled: async () => {
      const proposal = recordedProposal.safeParse(room.state().rounds.at(-1)?.proposal);
      return proposal.success ? proposal.data.measures : [];
    },
    asked: (who, { id }) => {
      const { plan, ballots, participants } = room.state();
      const [held, person] = [ballots[id], participants[who]];
      return plan && held && person ? itemsAsked(held.ballot, askingOf(plan, held), person.pseudonym) : [];
    },
  };
}

/** Parsed by the protocol, then decided. A refusal here is a fault of the rehearsal. */
export async function must(room: Room, actor: Actor, command: Command): Promise<void> {
  commandSchema.parse(command);
  const { acknowledgement } = await room.submit(actor, command);
  if (!acknowledgement.ok) throw new Error(refusalOf(acknowledgement));
}

const refusalOf = (acknowledgement: Acknowledgement): string =>
  (acknowledgement.ok ? 'no participant came of joining' : `${acknowledgement.refusal.code} ${JSON.stringify(acknowledgement.refusal.params)}`);
