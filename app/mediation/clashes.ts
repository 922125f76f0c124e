import type { Conflict, DemandVerdict } from '../workshop/index.ts';

/**
 * What stands in the way, from the entries of a `conflict` (DESIGN §3.1); `own` is left out. What an earlier demand was granted
 * stands in the problem as required or forbidden: `granted` tells it from what the law requires.
 */
export function clashesIn(entries: readonly string[], own: string | null, granted: readonly DemandVerdict[] = []): Conflict[] {
  return entries.flatMap((entry): Conflict[] => {
    if (entry === 'budget') return [{ kind: 'budget', measure: null }];
    const [, named, measure] = /^(?:demand:)?(required|forbidden|must-have|cannot-accept):(.+)$/s.exec(entry) ?? [];
    const kind = kinds.find((each) => each === named);
    if (kind === undefined || measure === undefined || `${kind}:${measure}` === own) return [];
    const asked = granted.find((demand) => demand.measure === measure && demand.verdict === 'granted' && standsAs[demand.kind] === kind);
    return [{ kind: asked?.kind ?? kind, measure }];
  });
}

const kinds = ['required', 'forbidden', 'must-have', 'cannot-accept'] as const;
const standsAs = { 'must-have': 'required', 'cannot-accept': 'forbidden' } as const;
