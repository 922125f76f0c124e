import type { State } from './types.ts';

/**
 * How people joined, in counts. `tables`: tablets that speak for a table, `seated`: how many people they speak for; each of them is one
 * participant all the same. `helped`: people of whom something said was said with somebody's help. `uncoded`: people who joined on a tablet
 * without a one-time code, any of whom might be the same person twice.
 */
export type Ways = { tables: number; seated: number; helped: number; uncoded: number };

export function waysOf({ participants, helped }: Pick<State, 'participants' | 'helped'>): Ways {
  const people = Object.values(participants).filter(({ removed }) => !removed);
  const tables = people.filter(({ via }) => via === 'table');
  return {
    tables: tables.length, seated: tables.reduce((sum, table) => sum + table.people, 0),
    helped: people.filter(({ id }) => (helped[id] ?? []).length > 0).length,
    uncoded: people.filter(({ via, code }) => via !== 'paper' && code === null).length,
  };
}
