import type { Bilingual, Cents } from './ids.ts';
import type { Conflict, SeatMove } from './round-views.ts';
import type { Standoff, Want } from './standoff-views.ts';

/**
 * One language's voice for `standoffTexts`: texts of the namespace `bargain`, and names, money and points as the language writes them.
 * `of` says what a number is, for a screen on which it can be opened: the price of a measure or what is missing, and what a seat
 * has in the package on the table (`want` null) or would have if a want were met.
 */
export type Speech = {
  say: (key: string, values?: Readonly<Record<string, string | number>>) => string;
  name: (label: Bilingual) => string; list: (names: readonly string[]) => string;
  money: (cents: Cents, of: { measure: string } | 'short') => string; points: (value: number, of: { seat: string; want: string | null }) => string;
};
export type StandoffTexts = {
  lead: string;
  /** Each seat that objects, and to what. */
  seats: readonly { id: string; name: string; text: string }[];
  /** Each demand that is not met, and why. */
  wants: readonly { id: string; title: string; text: string }[];
  /** Demands that stand against each other; null where none do. */
  clash: string | null;
  stands: string;
};

/** What stands between seats, in sentences for a resident: who objects to what, what stands against what and why, and how far apart. */
export function standoffTexts(standoff: Standoff, speech: Speech): StandoffTexts {
  const { say } = speech;
  const names = namesIn(standoff, speech);
  return {
    lead: `${say(`standoff.lead.${standoff.ending}`, { round: standoff.round })} ${say('standoff.objected', { count: standoff.objected })}${standoff.seats.length === 0 ? ` ${say('standoff.unnamed')}` : ''}`,
    seats: standoff.seats.map((seat) => ({ id: seat.id, name: speech.name(seat.label), text: objectsTo(seat, names, speech) })),
    wants: standoff.wants.map((want) => ({ id: `${want.kind}:${want.measure}`, title: wantTitle(want, names, speech), text: fateText(want, names, speech) })),
    clash: standoff.clash && togetherText(standoff.clash, standoff, names, speech),
    stands: say('standoff.stands', { round: standoff.round }),
  };
}

type Names = ReturnType<typeof namesIn>;
function namesIn({ measures, criteria, labels }: Standoff, { name, money }: Speech) {
  const measure = (id: string | null) => measures.find((one) => one.id === id);
  return {
    measure: (id: string | null): string => { const known = measure(id); return known ? name(known.label) : id ?? ''; },
    cost: (id: string): string => money(measure(id)?.cost ?? 0, { measure: id }),
    criterion: (id: string): string => { const known = criteria.find((one) => one.id === id); return known ? name(known.label) : id; },
    seat: (id: string): string => { const known = labels[id]; return known ? name(known) : id; },
  };
}

function objectsTo({ asks, criteria }: Standoff['seats'][number], names: Names, { say }: Speech): string {
  const [must, cannot] = (['must-have', 'cannot-accept'] as const).map((kind) => asks.find((ask) => ask.kind === kind)?.measure);
  const said = [
    ...(must !== undefined && cannot !== undefined ? [say('said.swap', { out: names.measure(cannot), in: names.measure(must) })]
      : asks.map(({ kind, measure }) => say(`said.${kind}`, { measure: names.measure(measure) }))),
    ...criteria.map((id) => say('said.criterion', { criterion: names.criterion(id) })),
  ];
  return said.length === 0 ? say('standoff.nothingNamed') : said.join(' ');
}

function wantTitle({ kind, measure, seats }: Want, names: Names, { say, list }: Speech): string {
  const asking = list(seats.map((id) => say('quoted', { name: names.seat(id) })));
  return say(`standoff.want.${kind}`, { measure: names.measure(measure), cost: names.cost(measure), seats: asking });
}

function fateText(want: Want, names: Names, speech: Speech): string {
  const { say, list, money } = speech;
  switch (want.verdict) {
    case 'open': return say('standoff.open');
    case 'impossible': return [
      want.conflict.length === 0 ? say('standoff.impossibleHere') : say('standoff.impossible', { list: list(want.conflict.map(({ kind, measure }) => say(`against.${kind}`, { measure: names.measure(measure) }))), count: want.conflict.length }),
      ...(want.short === null ? [] : [say('standoff.short', { amount: money(want.short, 'short') })]),
    ].join(' ');
    case 'refused': return `${say(`standoff.refused.${want.because ?? 'unsaid'}`)} ${movesText(want, want.moves, names, speech)}`;
  }
}

/** Who would gain and who would lose, in points. */
function movesText({ kind, measure }: Want, moves: readonly SeatMove[], names: Names, { say, points, list }: Speech): string {
  const moved = moves.filter(({ from, to }) => from !== to).toSorted((a, b) => (a.to - a.from) - (b.to - b.from));
  if (moved.length === 0) return say('standoff.nobodyMoves');
  return say('standoff.moves', { list: list(moved.map(({ seat, from, to }) => say('standoff.move', { name: names.seat(seat), from: points(from, { seat, want: null }), to: points(to, { seat, want: `${kind}:${measure}` }) }))) });
}

function togetherText({ conflict, short }: NonNullable<Standoff['clash']>, standoff: Standoff, names: Names, speech: Speech): string {
  const asked = conflict.filter(({ kind }) => kind !== 'budget').map((each) => clashText(each, standoff, names, speech));
  const said = speech.say(asked.length < conflict.length ? 'standoff.clashBudget' : 'standoff.clash', { list: speech.list(asked) });
  return short === null ? said : `${said} ${speech.say('standoff.short', { amount: speech.money(short, 'short') })}`;
}

/** A demand with who asks for it, where seats of this standoff do. */
function clashText({ kind, measure }: Conflict, { seats }: Standoff, names: Names, { say, name, list }: Speech): string {
  const asking = seats.filter(({ asks }) => asks.some((ask) => ask.kind === kind && ask.measure === measure));
  if (asking.length === 0) return say(`against.${kind}`, { measure: names.measure(measure) });
  return say(`standoff.asks.${kind}`, { measure: names.measure(measure), seats: list(asking.map(({ label }) => say('quoted', { name: name(label) }))) });
}
