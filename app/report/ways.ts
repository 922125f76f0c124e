import { feedsPackage, waysOf, type State } from '../workshop/index.ts';
import { protectedCount } from './people.ts';
import type { JoinedWays } from './types.ts';

/** How people joined, in protected counts. A table is one of those who took part, for however many it speaks: `seated` is told only beside a count of tables. */
export function joinedWays(state: State): JoinedWays {
  const { tables, seated, helped, uncoded } = waysOf(state);
  const told = protectedCount(state, tables);
  return { tables: told, seated: told === 'few' || tables === 0 ? null : seated, helped: protectedCount(state, helped), uncoded: protectedCount(state, uncoded), feedsPackage: feedsPackage(state.plan) };
}
