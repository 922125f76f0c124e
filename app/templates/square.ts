import type { Plan } from '../workshop/types.ts';
import { longAgenda } from './agendas.ts';
import { cents, design } from './catalogue.ts';
import { consent, dataHolder } from './consent.ts';
import { criteria } from './criteria.ts';
import { groupsOf } from './groups.ts';
import { squareMeasures } from './square-measures.ts';

/** A public square of about 2,500 m² in front of a library or a church, with a bus stop and shops around it. */
export const square: Plan = {
  template: 'square',
  title: { en: 'Our square, a place to meet', fr: 'Notre place, un lieu de rencontre' },
  site: {
    kind: 'square',
    name: { en: 'The public square', fr: 'La place publique' },
    address: 'Montréal (Québec)',
    photos: [],
  },
  languages: ['fr', 'en'],
  consent,
  dataHolder,
  groups: groupsOf('wheelchair', 'seniors', 'parents', 'newcomers', 'youth', 'low-vision', 'shop-owners', 'neighbours'),
  criteria,
  designs: [
    design({
      id: 'as-is', dollars: 0,
      label: { en: 'The square as it is', fr: 'La place telle qu’elle est' },
      description: {
        en: 'A wide, bare floor of concrete, a few steps, two benches and little shade.',
        fr: 'Un grand sol de béton nu, quelques marches, deux bancs et peu d’ombre.',
      },
      prompt: 'A public square with pavers, two benches, stairs and one tree',
    }),
    design({
      id: 'market-square', dollars: 220_000,
      label: { en: 'The market square', fr: 'La place du marché' },
      description: {
        en: 'A level floor with water and power, for a market twice a week and festivals in summer.',
        fr: 'Un sol de niveau, avec l’eau et l’électricité, pour un marché deux fois par semaine et des fêtes l’été.',
      },
      prompt: 'A public square with market stalls, string lights, tables, trees and many people',
    }),
    design({
      id: 'garden-square', dollars: 190_000,
      label: { en: 'The garden square', fr: 'La place jardin' },
      description: {
        en: 'A third of the concrete is taken up to plant trees and flowers around quiet seats.',
        fr: 'On retire le tiers du béton pour planter des arbres et des fleurs autour de places assises tranquilles.',
      },
      prompt: 'A green public square with many trees, flower beds, benches and seniors',
    }),
    design({
      id: 'stage-square', dollars: 260_000,
      label: { en: 'The stage square', fr: 'La place de spectacle' },
      description: {
        en: 'A low stage with a ramp, seats in a half circle and an open floor for dance, film nights and speeches.',
        fr:
          'Une scène basse avec une rampe, des sièges en demi-cercle et un sol dégagé pour la danse, '
          + 'le cinéma et les discours.',
      },
      prompt: 'A public square with a stage, a ramp, musicians, benches, lighting and teenagers',
    }),
    design({
      id: 'water-square', dollars: 310_000,
      label: { en: 'The water square', fr: 'La place d’eau' },
      description: {
        en: 'Jets of water rise from a flat floor in summer; in winter the same floor becomes ice for skating.',
        fr: 'L’été, des jets d’eau jaillissent d’un sol plat; l’hiver, ce même sol devient une glace où patiner.',
      },
      prompt: 'A public square with a fountain, benches, trees, children and a wheelchair user in summer',
    }),
  ],
  measures: squareMeasures,
  required: [],
  budget: { total: cents(600_000), contingency: 0.15, currency: 'CAD' },
  agenda: longAgenda,
  limits: { ratingsPerRound: 40, secondsPerRating: 12 },
  seed: 7,
};
