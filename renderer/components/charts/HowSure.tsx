import type { ReactNode } from 'react';
import type { BallotEffect, Robustness, Variant } from '../../../app/workshop/robustness.ts';

/** How the page or the report says it; `say` takes keys of the namespace `robustness`. */
export type SureWords = {
  say: (key: string, values?: Readonly<Record<string, string | number>>) => string;
  /** Of a design or measure, and of a seat, as they were called when the package was tabled. */
  name: (id: string) => string; seat: (id: string) => string;
  money: (major: number) => string; points: (value: number) => string; percent: (share: number) => string; list: (names: readonly string[]) => string;
  /** Make a share, and the cost of the package at a place among those as good, numbers that can be opened; on paper there are none. */
  openShare?: (measure: string, share: number, text: string) => ReactNode; openCost?: (place: number, text: string) => ReactNode;
  /** Puts in place what `say` marked in a text; on paper it marks nothing. */
  show?: (text: string) => ReactNode;
};
type Props = { sure: Robustness; words: SureWords };

/** A measure that is not in the package is worth a line from this share of the draws on. */
const worthALine = 0.1;

/** How sure a package is: first what rests on assumed values, then measure by measure, then what else could have been chosen. */
export function HowSure({ sure, words }: Props) {
  const { assumed, designs, drawn, asked, unproved = 0, impossible, spreads, thresholds } = sure;
  const { say, percent, show = asText } = words;
  const tabled = sure.measures.filter((one) => one.tabled).length;
  const restOn = (what: 'effects' | 'costs'): string =>
    say(`assumed.${what}.${assumed[what].length === 0 ? 'none' : assumed[what].length === tabled ? 'all' : 'some'}`, { list: words.list(assumed[what].map(words.name)) });
  return (
    <div className="how-sure">
      <p><strong>{restOn('effects')}</strong></p>
      <p>{restOn('costs')}</p>
      <p>{say('best')} {drawn === 0 ? say('nothing') : show(say('how', { count: drawn, ...mapped(spreads.effects, percent), costs: percent(spreads.costs) }))}</p>
      {drawn > 0 && drawn < asked && <p>{show(say('short', { drawn, asked }))}</p>}
      {unproved > 0 && <p>{show(say('unproved', { count: unproved }))}</p>}
      {impossible > 0 && <p>{show(say('impossible', { count: impossible }))}</p>}
      {drawn > 0 && (
        <>
          <Shares sure={sure} words={words} />
          <p className="note">{show(say('legend', { core: percent(thresholds.core), likely: percent(thresholds.likely) }))}</p>
          <ul>{designs.filter((one) => one.tabled || one.share >= worthALine).map(({ id, share }) => <li key={id}>{show(say('design', { name: words.name(id), share: percent(atLeast(share)) }))}</li>)}</ul>
        </>
      )}
      <Equals sure={sure} words={words} />
      <ul>{otherwise(sure, words).map((text) => <li key={text}>{show(text)}</li>)}</ul>
    </div>
  );
}

/** Every measure of the package, and those that are often in the best one though not in this. */
function Shares({ sure, words: { say, name, percent, openShare } }: Props) {
  return (
    <table className="numbers">
      <caption>{say('table')}</caption>
      <thead><tr><th scope="col">{say('measure')}</th><th scope="col">{say('share')}</th><th scope="col">{say('word')}</th></tr></thead>
      <tbody>
        {sure.measures.filter((one) => one.tabled || one.share >= worthALine).map(({ id, share, standing, tabled }) => (
          <tr key={id}>
            <th scope="row">{name(id)}{!tabled && <small> ({say('out')})</small>}</th>
            <td><Bar share={share} /> {openShare?.(id, share, percent(atLeast(share))) ?? percent(atLeast(share))}</td>
            <td>{say(`standing.${standing}`)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const Bar = ({ share }: { share: number }) => (
  <svg viewBox="0 0 100 12" width="100" height="12" aria-hidden="true">
    <rect x="0.5" y="0.5" width="99" height="11" fill="none" stroke="currentColor" strokeOpacity={0.3} />
    <rect x="0" y="0" width={share * 100} height="12" fill="var(--accent, #1f5fa8)" />
  </svg>
);

function Equals({ sure, words }: Props) {
  const { equals, more, thresholds } = sure;
  const { say, show = asText } = words;
  const tolerance = words.points(thresholds.tolerance);
  if (equals.length === 0) return <p>{show(say('equals.none', { tolerance }))}</p>;
  return (
    <>
      <p>{show(say('equals.some', { count: equals.length + more, tolerance }))}</p>
      <ul>
        {equals.map((one, place) => <li key={one.design + one.measures.join()}>{differenceOf(one, sure, words)} ({words.openCost?.(place, words.money(one.cost)) ?? words.money(one.cost)})</li>)}
        {more > 0 && <li>{show(say('equals.more', { count: more }))}</li>}
      </ul>
    </>
  );
}

/** One sentence for each other way to reckon that was tried. */
function otherwise(sure: Robustness, words: SureWords): string[] {
  const { say } = words;
  const what = (best: Variant | null): string => (best ? differenceOf(best, sure, words) : say('noPackage'));
  return [
    ...effectOf('ballotOut', sure.ballotOut, words), ...effectOf('ballotExtreme', sure.ballotExtreme, words),
    ...sure.without.map(({ seat, best }) => say('without', { seat: words.seat(seat), what: what(best) })),
    ...(['median', 'rescaled'] as const).flatMap((key) => (sure[key] ? [say(key, { what: what(sure[key]) })] : [])),
  ];
}

function effectOf(key: 'ballotOut' | 'ballotExtreme', effect: BallotEffect | null, { say, points }: SureWords): string[] {
  if (!effect) return [];
  const { ballots, changing, worst } = effect;
  const changes = changing === 0 ? say(`${key}.none`, { ballots }) : say(`${key}.some`, { count: changing, ballots });
  return [worst === null ? changes : `${changes} ${say('moves', { points: points(worst) })}`];
}

/** What a package has that the tabled one has not, and the other way round. */
function differenceOf({ design, measures }: Variant, sure: Robustness, { say, name }: SureWords): string {
  const here = new Set(sure.measures.flatMap((one) => (one.tabled ? [one.id] : [])));
  const changes = [
    ...(sure.designs.some((one) => one.tabled && one.id === design) ? [] : [say('otherDesign', { name: name(design) })]),
    ...measures.filter((id) => !here.has(id)).map((id) => `+\u00a0${name(id)}`),
    ...[...here].filter((id) => !measures.includes(id)).map((id) => `−\u00a0${name(id)}`),
  ];
  return changes.length === 0 ? say('same') : changes.join('; ');
}

const asText = (text: string): string => text;

/** Whole hundredths, never rounded up: what is not in every draw is not told as 100 %, nor as having reached a limit. */
const atLeast = (share: number): number => Math.floor(share * 100 + 1e-9) / 100;

const mapped = <Key extends string>(shares: Readonly<Record<Key, number>>, write: (share: number) => string): Record<string, string> =>
  Object.fromEntries(Object.entries<number>(shares).map(([key, share]) => [key, write(share)]));
