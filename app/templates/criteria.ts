import type { Criterion } from '../workshop/types.ts';

export type KnownCriterion = 'accessibility' | 'inclusivity' | 'aesthetics' | 'practicality';

/** The four criteria of Negotiative Alignment (2025) kept by default, weighed alike; a child can answer their questions. */
export const criteria: readonly (Criterion & { id: KnownCriterion })[] = [
  {
    id: 'accessibility',
    label: { en: 'Accessibility', fr: 'Accessibilité' },
    question: {
      en: 'Can everyone get here and move around easily, even with a wheelchair, a pram or a cane?',
      fr:
        'Tout le monde peut-il venir ici et s’y déplacer facilement, '
        + 'même en fauteuil roulant, avec une poussette ou une canne?',
    },
    weight: 1,
  },
  {
    id: 'inclusivity',
    label: { en: 'Inclusivity', fr: 'Inclusion' },
    question: {
      en: 'Would people of every age and background feel welcome here?',
      fr: 'Des gens de tous les âges et de toutes les origines se sentiraient-ils bienvenus ici?',
    },
    weight: 1,
  },
  {
    id: 'aesthetics',
    label: { en: 'Beauty', fr: 'Beauté' },
    question: {
      en: 'Is this place nice to look at?',
      fr: 'Ce lieu est-il agréable à regarder?',
    },
    weight: 1,
  },
  {
    id: 'practicality',
    label: { en: 'Everyday use', fr: 'Usage au quotidien' },
    question: {
      en: 'Would this place work well every day, in summer and in winter?',
      fr: 'Ce lieu serait-il pratique tous les jours, été comme hiver?',
    },
    weight: 1,
  },
];
