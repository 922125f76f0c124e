import { effectScale, scale, weightPoints, type Ballot, type BallotState, type BallotTold, type Bilingual, type DisagreementTold, type ShiftTold, type State } from '../../workshop/index.ts';
import type { Line } from '../merge-groups.ts';
import { agreementTold } from './agreement.ts';
import { alikeTold } from './alike.ts';
import { askedIn, type Asked } from './asked.ts';
import { cellsTold, pooledTold } from './cells.ts';
import { differencesTold } from './differences.ts';
import { mostTold } from './most.ts';
import { movesTold } from './moves.ts';
import { orderTold } from './orders.ts';
import { positionTold } from './position.ts';

/** A published line, with what it is called. */
export type NamedLine = Line & { readonly label: Bilingual; readonly parts: readonly Bilingual[] };

/**
 * What may be told of disagreement on the ballots that `which` lets through, over the lines that may be told of (`toldLines`). Pure.
 * Everything linear in people's answers is what the published results say already or rests on them alone; what cannot be told is
 * null or not there.
 */
export function disagreementTold(state: State, lines: readonly NamedLine[], which: (held: BallotState) => boolean): DisagreementTold {
  const askedOf = askedIn(state, lines);
  const each = Object.values(state.ballots).filter(which).map((held) => {
    const asked = askedOf(held);
    return { asked, told: ballotTold(state, asked, lines) };
  });
  const repeated = new Set(each.map(({ asked }) => asked.held.ballot.of));
  const rated = each.filter(({ told: { kind, ballot } }) => (kind === 'criteria' || kind === 'score') && !repeated.has(ballot));
  return {
    ballots: each.map(({ told }) => told),
    shifts: each.flatMap(({ asked: after, told }): ShiftTold[] => {
      const before = each.find(({ told: { ballot } }) => ballot === after.held.ballot.of);
      return before ? [{ before: before.told.ballot, after: told.ballot, title: before.told.title, lines: told.lines, scale: told.scale, moves: movesTold(before.asked, after) }] : [];
    }),
    orders: each.flatMap(({ asked, told }) => orderTold(state, asked, told, rated)),
  };
}

const everyone = { label: { en: 'Everyone', fr: 'Tout le monde' }, parts: [], whole: true };
const namesOf = (lines: readonly NamedLine[]): BallotTold['lines'] => [everyone, ...lines.map(({ label, parts }) => ({ label, parts, whole: false }))];

function ballotTold(state: State, asked: Asked, lines: readonly NamedLine[]): BallotTold {
  const { ballot } = asked.held;
  const cells = cellsTold(asked);
  const differences = differencesTold(asked);
  const alike = alikeTold(cells);
  return {
    ballot: ballot.id, kind: ballot.kind, title: ballot.title, round: ballot.round, lines: namesOf(lines), scale: scaleOf(ballot), ...tablesOf(state, asked),
    cells, pooled: pooledTold(asked), agreement: agreementTold(asked), differences, alike, most: mostTold({ cells, differences, alike }), position: positionTold(state, asked),
  };
}

/** The least and the greatest score that one item can be given. */
function scaleOf({ kind, items, dots }: Ballot): BallotTold['scale'] {
  switch (kind) {
    case 'criteria': case 'score': return scale;
    case 'effects': return effectScale;
    case 'approval': case 'budget': case 'pairwise': return { min: 0, max: 1 };
    case 'ranking': return { min: 1, max: items.length };
    case 'dots': return { min: 0, max: dots };
    case 'weights': return { min: 0, max: weightPoints };
  }
}

/** Tables whose answers the results count, and for how many people, where that may be told. */
function tablesOf({ participants, ballots }: State, { held, tables, k }: Asked): Pick<BallotTold, 'tables' | 'seated'> {
  const said = { ...ballots[held.ballot.of ?? '']?.answers, ...held.answers };
  const seated = Object.entries(said).filter(([id, { kind }]) => kind !== 'skipped' && tables.has(id));
  const few = seated.length > 0 && seated.length < k;
  return { tables: few ? 'few' : seated.length, seated: few || seated.length === 0 ? null : seated.reduce((sum, [id]) => sum + (participants[id]?.people ?? 0), 0) };
}
