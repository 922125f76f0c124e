import { demandKey, type Conflict, type DemandVerdict } from '../workshop/index.ts';

/**
 * What stands in the way, from the entries of a `conflict` (DESIGN §3.1); `own` is left out. What an earlier demand was granted
 * stands in the problem as required or forbidden: `demands` tells it from what the law requires. What only seats that may not be
 * told of asked for (`isTold`) is left out.
 */
export function clashesIn(entries: readonly string[], own: string | null, demands: readonly DemandVerdict[] = [], isTold: (seat: string) => boolean = () => true): Conflict[] {
  return entries.flatMap((entry): Conflict[] => {
    if (entry === 'budget') return [{ kind: 'budget', measure: null }];
    const [, named, measure] = /^(?:demand:)?(required|forbidden|must-have|cannot-accept):(.+)$/s.exec(entry) ?? [];
    const kind = kinds.find((each) => each === named);
    if (kind === undefined || measure === undefined || `${kind}:${measure}` === own) return [];
    const asked = demands.find((demand) => demand.measure === measure && demand.verdict === 'granted' && standsAs[demand.kind] === kind);
    return asked && !asked.seats.some(isTold) ? [] : [{ kind: asked?.kind ?? kind, measure }];
  });
}

const kinds = ['required', 'forbidden', 'must-have', 'cannot-accept'] as const;
const standsAs = { 'must-have': 'required', 'cannot-accept': 'forbidden' } as const;

/** The entries of a recorded `conflict` without the demands that only seats asked for which may not be told of. */
export function toldClashes(conflict: readonly string[], demands: readonly DemandVerdict[], isTold: (seat: string) => boolean): string[] {
  const untold = new Set(demands.filter(({ seats }) => !seats.some(isTold)).map((demand) => `demand:${demandKey(demand)}`));
  return conflict.filter((entry) => !untold.has(entry));
}
