import type { Plan } from '../workshop/types.ts';
import { longAgenda } from './agendas.ts';
import { cents, design } from './catalogue.ts';
import { consent, dataHolder } from './consent.ts';
import { criteria } from './criteria.ts';
import { groupsOf } from './groups.ts';
import { parkMeasures } from './park-measures.ts';

/** A neighbourhood park of about one hectare, between houses and a school. */
export const park: Plan = {
  template: 'park',
  title: { en: 'Our park, in every season', fr: 'Notre parc, en toute saison' },
  site: {
    kind: 'park',
    name: { en: 'The neighbourhood park', fr: 'Le parc du quartier' },
    address: 'Montréal (Québec)',
    photos: [],
  },
  languages: ['fr', 'en'],
  consent,
  dataHolder,
  groups: groupsOf('wheelchair', 'seniors', 'parents', 'newcomers', 'youth', 'low-vision', 'dog-owners', 'neighbours'),
  criteria,
  designs: [
    design({
      id: 'as-is', dollars: 0,
      label: { en: 'The park as it is', fr: 'Le parc tel qu’il est' },
      description: {
        en: 'A lawn, some tall trees, a gravel path and an old playground with sand.',
        fr: 'Une pelouse, quelques grands arbres, un sentier de gravier et une vieille aire de jeux dans le sable.',
      },
      prompt: 'A park with four trees, a path, one bench and a playground',
    }),
    design({
      id: 'family-park', dollars: 210_000,
      label: { en: 'The park of all ages', fr: 'Le parc de tous les âges' },
      description: {
        en: 'A loop path links a shaded lawn, picnic tables and quiet corners where grandparents and children meet.',
        fr:
          'Un sentier en boucle relie une pelouse ombragée, des tables à pique-nique '
          + 'et des coins calmes où grands-parents et enfants se retrouvent.',
      },
      prompt: 'A park with a path, trees, picnic tables, benches, a playground, children and seniors',
    }),
    design({
      id: 'wild-park', dollars: 160_000,
      label: { en: 'The wild park', fr: 'Le parc sauvage' },
      description: {
        en: 'Half of the lawn becomes a flower meadow and a small wood for birds and butterflies.',
        fr: 'La moitié de la pelouse devient un pré fleuri et un petit bois pour les oiseaux et les papillons.',
      },
      prompt: 'A park with many trees, flowers, shrubs, a pond, birds and a wooden bench',
    }),
    design({
      id: 'active-park', dollars: 250_000,
      label: { en: 'The active park', fr: 'Le parc actif' },
      description: {
        en: 'A paved field for ball games in summer and a skating rink in winter, with steps to sit on and watch.',
        fr: 'Un terrain revêtu pour les jeux de ballon l’été et la patinoire l’hiver, avec des gradins pour regarder.',
      },
      prompt: 'A park with a basketball court, benches, trees, children and teenagers',
    }),
  ],
  measures: parkMeasures,
  required: [],
  budget: { total: cents(650_000), contingency: 0.15, currency: 'CAD' },
  agenda: longAgenda,
  limits: { ratingsPerRound: 40, secondsPerRating: 12 },
  seed: 7,
};
