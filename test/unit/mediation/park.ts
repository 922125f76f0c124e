import type { ProblemInput } from '../../../app/mediation/index.ts';

/** A problem small enough to reckon by hand, with every field of the format. Fresh on each call, so tests may change it. */
export function park(): ProblemInput {
  return {
    format: 'parvis-mediation/1',
    title: { en: 'Park', fr: 'Parc' },
    currency: 'CAD',
    budget: 100,
    scale: { min: 1, max: 5 },
    criteria: [
      { id: 'access', label: { en: 'Access', fr: 'Accès' }, weight: 2 },
      { id: 'beauty', label: { en: 'Beauty', fr: 'Beauté' } },
    ],
    groups: [
      {
        id: 'wheelchair',
        label: { en: 'I use a wheelchair', fr: 'Je me déplace en fauteuil roulant' },
        people: 4,
        weights: { access: 3 },
      },
      { id: 'seniors', people: 9 },
    ],
    designs: [
      { id: 'plaza', cost: 0, ratings: { wheelchair: { access: 2 }, seniors: { access: 3, beauty: 2 } } },
      { id: 'garden', cost: 10, ratings: { wheelchair: { access: 1.5 }, seniors: { access: 2, beauty: 4 } } },
    ],
    measures: [
      { id: 'ramp', cost: 40, effects: { wheelchair: { access: 1.5 }, '*': { beauty: -0.5 } }, requires: ['levelling'] },
      { id: 'levelling', cost: 20, effects: { '*': { access: 0.5 } } },
      { id: 'stairs', cost: 5, effects: { seniors: {}, '*': { access: -1 } }, excludes: ['ramp'] },
      { id: 'fountain', cost: 30, effects: { '*': { beauty: 4 } }, designs: ['plaza'] },
    ],
    synergies: [{ measures: ['ramp', 'fountain'], effects: { '*': { access: 0.3 } } }],
    required: [],
    forbidden: [],
  };
}
