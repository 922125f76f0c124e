import type { Bilingual, Cents, Design, Effects, Measure } from '../workshop/types.ts';
import type { KnownCriterion } from './criteria.ts';
import { assumed } from './evidence.ts';
import type { KnownGroup } from './groups.ts';

type Change = Readonly<Partial<Record<KnownCriterion, number>>>;
type Rules = { designs?: readonly string[]; requires?: readonly string[]; excludes?: readonly string[] };
/** What a catalogue says of a measure. `more`: where a group gains or loses otherwise than `everyone`, in scale points. */
type MeasureEntry = Rules & {
  id: string; dollars: number; label: Bilingual; description: Bilingual;
  everyone: Change; more?: Readonly<Partial<Record<KnownGroup, Change>>>;
};
type DesignEntry = { id: string; dollars: number; label: Bilingual; description: Bilingual; prompt: string };

/** A measure with the template's evidence. Costs in whole dollars. */
export function measure(entry: MeasureEntry): Measure {
  const { id, dollars, label, description, everyone, more = {}, designs = [], requires = [], excludes = [] } = entry;
  return {
    id, label, description,
    cost: cents(dollars), costEvidence: assumed,
    effects: effectsOf(everyone, more), effectEvidence: assumed,
    designs, requires, excludes, provisional: false,
  };
}

/** A base design drawn by the built-in engine from an English prompt. Costs in whole dollars. */
export function design({ id, dollars, label, description, prompt }: DesignEntry): Design {
  const sketch = { prompt, lang: 'en', seed: 7 } as const;
  return { id, label, description, cost: cents(dollars), image: null, sketch, evidence: assumed };
}

export function cents(dollars: number): Cents {
  return Math.round(dollars * 100);
}

/** A group's entry replaces `*` wholly (DESIGN §3.1), so what holds for everyone is written into each entry again. */
function effectsOf(everyone: Change, more: Readonly<Partial<Record<KnownGroup, Change>>>): Effects {
  const own = Object.entries(more).map(([group, change]) => [group, { ...everyone, ...change }] as const);
  return { '*': { ...everyone }, ...Object.fromEntries(own) };
}
