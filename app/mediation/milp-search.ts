import { searchByEnumeration } from './search.ts';
import type { Search, Searched, Task } from './search.ts';
import type { SearchControl } from './search-control.ts';

/** One rule on its own, by going through every package until the time is over. */
export async function searchByMilp(task: Task, rule: Searched, control: SearchControl): Promise<Search> {
  const [search] = searchByEnumeration(task, [rule], control);
  return search ?? { rule, outcome: null, proved: false, proof: [], bound: null };
}
