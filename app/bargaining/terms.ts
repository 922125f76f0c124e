import { aloneIn, parseProblem, problemOf, seatRanges, termsOf, type Proposal, type Solver, type WorkshopProblem } from '../mediation/index.ts';
import type { Room } from '../lan/index.ts';
import { mostSeconds, rulesFor } from './terms-rules.ts';
import { fewestTold, type Chance, type Plan, type Published, type State } from '../workshop/index.ts';

type Asked = Extract<WorkshopProblem, { ok: true }>;
/** The room whose terms are public, its problem, and the hash of those terms. */
export type Agreed = { ok: true; state: State; plan: Plan; asked: Asked; hash: string } | { ok: false; code: string };

/** Whatever asks for a room's terms while they are worked out waits for the same work. */
const underWay = new WeakMap<Room, Promise<unknown>>();

/**
 * Sees to it that the terms of the room's problem as it is now are public, working out what each seat can get in the solver's
 * thread where they are new. Does nothing where the newest terms are those already. Refused outside of the negotiation.
 */
export function publishTerms(room: Room, solver: Solver, chance: Chance): Promise<Agreed> {
  const mine = (underWay.get(room) ?? Promise.resolve()).then(() => publishNow(room, solver, chance));
  underWay.set(room, mine.catch(() => undefined));
  return mine;
}

/** People answer and plans change while seats' ranges are sought: then what was published is out of date, and is published again. */
const mostTries = 5;

async function publishNow(room: Room, solver: Solver, chance: Chance): Promise<Agreed> {
  for (let tries = 0; tries < mostTries; tries += 1) {
    const state = room.state();
    const { plan } = state;
    if (!plan) return { ok: false, code: 'not-prepared' };
    const asked = problemOf(state);
    if (!asked.ok) return asked;
    const hash = currentHash(state, asked, chance);
    if (hash !== null) return { ok: true, state, plan, asked, hash };
    const refused = await publish(room, { state, plan, asked }, solver, chance);
    if (refused !== null && refused !== 'plan-changed') return { ok: false, code: refused };
  }
  return { ok: false, code: 'plan-changed' };
}

/** The hash of the newest terms where they are still those of the room's problem. */
function currentHash(state: State, asked: Asked, { hash }: Chance): string | null {
  const newest = state.terms.at(-1);
  const current = newest && hash(termsOf(state, asked, rulesFor(fewestTold(state)), newest.terms.edition)) === newest.hash && hash(newest.problem) === hash(asked.input);
  return current ? newest.hash : null;
}

async function publish(room: Room, { state, plan, asked }: { state: State; plan: Plan; asked: Asked }, solver: Solver, chance: Chance): Promise<string | null> {
  const parsed = parseProblem(asked.input);
  if (!parsed.ok) return 'bad-problem';
  const { problem } = parsed;
  const start = performance.now();
  const best: Proposal[] = [];
  for (const g of problem.groups.keys()) {
    const left = Math.max(0.1, mostSeconds.ranges - (performance.now() - start) / 1000);
    best.push(await solver.solve(aloneIn(problem, g), { levels: 1, timeLimit: left / (problem.groups.length - g) }));
  }
  const terms = termsOf(state, asked, rulesFor(fewestTold(state)), state.terms.length + 1);
  const published: Published = { terms, hash: chance.hash(terms), problem: asked.input, seats: seatRanges(problem, best) };
  const { acknowledgement } = await room.submit({ role: 'host' }, { id: chance.id('c'), type: 'publish-terms', plan, published });
  return acknowledgement.ok ? null : acknowledgement.refusal.code;
}
