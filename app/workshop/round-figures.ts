import type { Demand } from './types.ts';

/** `must-have:toilet`: how a demand is named in a `conflict`, after `demand:`, and in a question to a seat. */
export const demandKey = ({ kind, measure }: Pick<Demand, 'kind' | 'measure'>): string => `${kind}:${measure}`;

/** A number within what was recorded, by the keys that lead to it; null where there is none. */
export function utilityIn(recorded: unknown, path: readonly string[]): number | null {
  let here = recorded;
  for (const key of path) {
    if (typeof here !== 'object' || here === null || !Object.hasOwn(here, key)) return null;
    const inner: unknown = Reflect.get(here, key);
    here = inner;
  }
  return typeof here === 'number' ? here : null;
}
