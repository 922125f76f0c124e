import { labelIn, type RecordedProblem, type RecordedTold, type ToldLine, toldConsents } from '../mediation/index.ts';
import type {
  Bilingual, Change, PublicDemand, PublicFinding, PublicMeasure, PublicOption, PublicPackage, PublicRound, PublicSeat, Since, Tabled,
} from '../workshop/index.ts';
import { publicDemand, publicFindings } from './public-demands.ts';
import { cents, readTabled, tenth, type Read } from './read-round.ts';

/**
 * A round as anyone may see it, from what was recorded: whatever is a small seat's alone is left out here, so that no screen
 * can show it. `before`: the round before it, to say what changed. `lines`: the seats that may be told of at all (`toldLines`); `fewest`: of how many people at least (`fewestTold`).
 * A kept seat of fewer people is small all the same: the facilitator's reason gives it a voice, not an audience.
 */
export function publicRound(tabled: Tabled, before: Tabled | null, lines: readonly ToldLine[], fewest: number): PublicRound {
  const now = readTabled(tabled, lines, fewest);
  if (!now) return { round: tabled.round, measures: [], package: null, demands: [], findings: [] };
  const last = before && readTabled(before, lines, fewest);
  const demands = tabled.demands.map((demand) => publicDemand(now, demand));
  const found = now.proposal.design === null ? null : packageOf(now, last);
  const findings = publicFindings(now, tabled.findings ?? []);
  const consents = toldConsents(tabled, (seat) => lines.some(({ groups }) => groups.includes(seat)));
  return { ...(consents.length > 0 && { consents }), round: tabled.round, measures: measuresIn([now, ...(last ? [last] : [])], spokenOf(found, demands, findings)), package: found, demands, findings };
}

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

function spokenOf(found: PublicPackage | null, demands: readonly PublicDemand[], findings: readonly PublicFinding[]): ReadonlySet<string> {
  return new Set([
    ...(found?.measures ?? []), ...(found?.highest?.measures ?? []), ...(found?.since?.removed ?? []),
    ...demands.flatMap((demand) => [
      demand.measure, ...(demand.verdict === 'refused' ? [...demand.dropped, ...demand.added] : []),
      ...(demand.verdict === 'impossible' ? demand.conflict.flatMap(({ measure }) => measure ?? []) : []),
    ]),
    ...findings.flatMap(({ raises, tried }) => [...raises.map(({ measure }) => measure), ...(tried === null ? [] : [tried])]),
  ]);
}

function measuresIn(rounds: readonly Read[], ids: ReadonlySet<string>): PublicMeasure[] {
  const all = rounds.flatMap(({ problem }) => problem.measures);
  return [...ids].map((id) => ({ id, label: labelIn(all, id), cost: cents(all.find((measure) => measure.id === id)?.cost ?? 0) }));
}
