import { isSmallSeat, labelIn, leastSeat, recordedProblem, recordedProposal, type RecordedProblem, type RecordedTold, type ToldLine } from '../mediation/index.ts';
import type {
  Bilingual, Change, Conflict, DemandVerdict, PublicDemand, PublicMeasure, PublicOption, PublicPackage, PublicRound, PublicSeat, Since, Tabled,
} from '../workshop/index.ts';

/**
 * A round as anyone may see it, from what was recorded: whatever is a small seat's alone is left out here, so that no screen
 * can show it. `before`: the round before it, to say what changed. `lines`: the seats that may be told of at all (`toldLines`).
 * A kept seat of fewer than five people is small all the same: the facilitator's reason gives it a voice, not an audience.
 */
export function publicRound(tabled: Tabled, before: Tabled | null, lines: readonly ToldLine[]): PublicRound {
  const now = readTabled(tabled, lines);
  if (!now) return { round: tabled.round, measures: [], package: null, demands: [] };
  const last = before && readTabled(before, lines);
  const demands = tabled.demands.map((demand) => publicDemand(now, demand));
  const found = now.proposal.design === null ? null : packageOf(now, last);
  return { round: tabled.round, measures: measuresIn([now, ...(last ? [last] : [])], spokenOf(found, demands)), package: found, demands };
}

type Read = { problem: RecordedProblem; proposal: ReturnType<typeof recordedProposal.parse>; shown: ReadonlyMap<string, ToldLine> };

function readTabled(tabled: Tabled, lines: readonly ToldLine[]): Read | null {
  const problem = recordedProblem.safeParse(tabled.problem);
  const proposal = recordedProposal.safeParse(tabled.proposal);
  if (!problem.success || !proposal.success) return null;
  return { problem: problem.data, proposal: proposal.data, shown: shownSeats(problem.data, lines) };
}

/** Seats that may stand as a line of their own, then and now. How many people sat there must be known. */
const shownSeats = ({ groups }: RecordedProblem, lines: readonly ToldLine[]): ReadonlyMap<string, ToldLine> =>
  new Map(groups.filter((seat) => !isSmallSeat(seat)).flatMap(({ id }) => lines.filter((line) => line.groups.includes(id)).map((line) => [id, line])));

function packageOf(now: Read, last: Read | null): PublicPackage {
  const { problem, proposal: { baseline, alternatives, ...chosen }, shown } = now;
  const highest = chosen.rule === 'total' ? chosen : alternatives.find(({ rule, design }) => rule === 'total' && design !== null);
  const base = baseline && { ...baseline, measures: [], left: problem.budget - baseline.cost };
  return {
    ...optionOf(now, chosen), proved: chosen.status === 'optimal', withheld: problem.groups.length - shown.size,
    seats: [...shown].map(([id, line]) => seatOf(now, last, id, line)),
    base: base && optionOf(now, base), highest: highest ? optionOf(now, highest) : null, since: last && sinceOf(now, last),
  };
}

type Option = Pick<RecordedTold, 'design' | 'measures' | 'cost' | 'left' | 'utilities'>;
function optionOf({ problem, shown }: Read, { design, measures, cost, left, utilities }: Option): PublicOption {
  const own = Object.entries(utilities).filter(([seat]) => shown.has(seat));
  const values = own.map(([, value]) => value);
  return {
    design: labelIn(problem.designs, design ?? ''), measures, cost: cents(cost ?? 0), left: cents(left ?? 0),
    utilities: Object.fromEntries(own.map(([seat, value]) => [seat, tenth(value)])),
    worst: values.length === 0 ? null : tenth(Math.min(...values)),
    total: values.length === 0 ? null : tenth(values.reduce((sum, value) => sum + value, 0)),
  };
}

function seatOf({ problem, proposal }: Read, last: Read | null, id: string, { label, parts }: ToldLine): PublicSeat {
  const after = proposal.utilities[id] ?? 0;
  const before = proposal.baseline?.utilities[id] ?? null;
  const previous = last?.shown.has(id) ? last.proposal.utilities[id] ?? null : null;
  const chosen = problem.measures.filter((measure) => proposal.measures.includes(measure.id));
  return {
    id, label, parts, before: before === null ? null : tenth(before), previous: previous === null ? null : tenth(previous),
    after: tenth(after), change: changeOf(before ?? after, after), helps: strongest(chosen, id, 1), harms: strongest(chosen, id, -1),
  };
}

/** A tenth of a point is not felt; half a point on a scale of five is a lot. */
export function changeOf(before: number, after: number): Change {
  const gain = after - before;
  if (Math.abs(gain) < 0.1) return 'same';
  if (gain > 0) return gain >= 0.5 ? 'much-better' : 'better';
  return gain <= -0.5 ? 'much-worse' : 'worse';
}

/** The three measures that help (sign 1) or harm (sign −1) a seat most, by the sum of their effects. */
function strongest(measures: RecordedProblem['measures'], seat: string, sign: 1 | -1): Bilingual[] {
  const gain = ({ effects }: (typeof measures)[number]): number =>
    sign * Object.values((Object.hasOwn(effects, seat) ? effects[seat] : effects['*']) ?? {}).reduce((sum, effect) => sum + effect, 0);
  return measures.filter((measure) => gain(measure) > 1e-9).sort((a, b) => gain(b) - gain(a)).slice(0, 3).map(({ id }) => labelIn(measures, id));
}

function sinceOf({ problem, proposal }: Read, { proposal: earlier, problem: asked }: Read): Since | null {
  if (earlier.design === null) return null;
  return {
    added: proposal.measures.filter((id) => !earlier.measures.includes(id)), removed: earlier.measures.filter((id) => !proposal.measures.includes(id)),
    design: earlier.design === proposal.design ? null : labelIn([...problem.designs, ...asked.designs], earlier.design),
  };
}

/** Who asked is left out: where only small seats are not named, not to be named would say it. */
function publicDemand({ proposal, shown }: Read, demand: DemandVerdict): PublicDemand {
  const { kind, measure } = demand;
  const asked = { kind, measure, people: demand.people >= leastSeat ? demand.people : null };
  switch (demand.verdict) {
    case 'granted': return { ...asked, verdict: 'granted' };
    case 'impossible': return { ...asked, verdict: 'impossible', conflict: demand.conflict.flatMap((entry) => conflictOf(entry, demand)) };
    case 'refused': {
      const seats = [...shown.keys()].flatMap((seat) => {
        const from = proposal.utilities[seat];
        const to = demand.price.utilities[seat];
        return from === undefined || to === undefined ? [] : [{ seat, from, to, base: proposal.baseline?.utilities[seat] ?? to }];
      });
      const lowest = (which: 'from' | 'to'): number => Math.min(...seats.map((seat) => seat[which]));
      // What the seats shown bear out, not what the mediator found: that may be a small seat's to tell.
      const because = lowest('to') < lowest('from') ? 'worst-off' : seats.some(({ to, base }) => to < base) ? 'below-base' : null;
      return {
        ...asked, verdict: 'refused', because,
        losing: seats.map(({ seat, from, to }) => ({ seat, from: tenth(from), to: tenth(to) })).filter(({ from, to }) => to < from),
        dropped: proposal.measures.filter((id) => !demand.price.measures.includes(id) && id !== measure),
      };
    }
  }
}

/** What stands against a demand: `budget`, `required:<id>`, `forbidden:<id>`, `demand:<kind>:<id>`; itself left out. */
function conflictOf(entry: string, { kind: asked, measure: own }: DemandVerdict): Conflict[] {
  if (entry === 'budget') return [{ kind: 'budget', measure: null }];
  const [, kind, measure] = /^(?:demand:)?(required|forbidden|must-have|cannot-accept):(.+)$/.exec(entry) ?? [];
  if (kind === undefined || measure === undefined || (kind === asked && measure === own)) return [];
  return [{ kind: kind as Exclude<Conflict['kind'], 'budget'>, measure }];
}

function spokenOf(found: PublicPackage | null, demands: readonly PublicDemand[]): ReadonlySet<string> {
  return new Set([
    ...(found?.measures ?? []), ...(found?.highest?.measures ?? []), ...(found?.since?.removed ?? []),
    ...demands.flatMap((demand) => [
      demand.measure, ...(demand.verdict === 'refused' ? demand.dropped : []),
      ...(demand.verdict === 'impossible' ? demand.conflict.flatMap(({ measure }) => measure ?? []) : []),
    ]),
  ]);
}

function measuresIn(rounds: readonly Read[], ids: ReadonlySet<string>): PublicMeasure[] {
  const all = rounds.flatMap(({ problem }) => problem.measures);
  return [...ids].map((id) => ({ id, label: labelIn(all, id), cost: cents(all.find((measure) => measure.id === id)?.cost ?? 0) }));
}

/** Utilities leave with one decimal: what no screen shows is not on the wire. */
const tenth = (value: number): number => Math.round(value * 10) / 10;
const cents = (major: number): number => Math.round(major * 100);
