import type { Plan } from '../workshop/types.ts';
import { shortAgenda } from './agendas.ts';
import { cents, design } from './catalogue.ts';
import { consent, dataHolder } from './consent.ts';
import { criteria } from './criteria.ts';
import { groupsOf } from './groups.ts';
import { streetMeasures } from './street-measures.ts';

/** A neighbourhood shopping street of about 150 m, kerb to kerb. */
export const street: Plan = {
  template: 'street',
  title: { en: 'Our street, for everyone', fr: 'Notre rue, pour tout le monde' },
  site: {
    kind: 'street',
    name: { en: 'The shopping street', fr: 'La rue commerçante' },
    address: 'Montréal (Québec)',
    photos: [],
  },
  languages: ['fr', 'en'],
  consent,
  dataHolder,
  groups: groupsOf('wheelchair', 'seniors', 'parents', 'newcomers', 'cyclists', 'youth', 'low-vision', 'shop-owners'),
  criteria,
  designs: [
    design({
      id: 'as-is', dollars: 0,
      label: { en: 'The street as it is', fr: 'La rue telle qu’elle est' },
      description: {
        en: 'Two lanes of cars, parking on both sides and narrow sidewalks in front of the shops.',
        fr: 'Deux voies pour les autos, du stationnement des deux côtés et des trottoirs étroits devant les commerces.',
      },
      prompt: 'A street with shops, cars, a narrow sidewalk and two trees',
    }),
    design({
      id: 'calm-street', dollars: 65_000,
      label: { en: 'The calm street', fr: 'La rue apaisée' },
      description: {
        en: 'Cars still pass, but slowly: a single lane, a limit of 30 km/h and wider corners that make crossings shorter.',
        fr:
          'Les autos passent encore, mais lentement : une seule voie, une limite de 30 km/h '
          + 'et des coins élargis qui raccourcissent les traversées.',
      },
      prompt: 'A calm street with shops, a crossing, planters, trees, benches and one car',
    }),
    design({
      id: 'green-street', dollars: 145_000,
      label: { en: 'The green street', fr: 'La rue verte' },
      description: {
        en: 'One side of parking becomes a long strip of trees and plants that drinks up the rain.',
        fr: 'Un côté du stationnement devient une longue bande d’arbres et de plantes qui absorbe la pluie.',
      },
      prompt: 'A street with many trees on the left, flower beds on the left, a bench on the right and a bike lane on the right',
    }),
    design({
      id: 'shared-street', dollars: 240_000,
      label: { en: 'The shared street', fr: 'La rue partagée' },
      description: {
        en: 'One level from wall to wall, with no curb. People on foot come first; cars are guests at 20 km/h.',
        fr:
          'Un seul niveau d’une façade à l’autre, sans bordure. '
          + 'Les piétons ont priorité; les autos y passent en invitées, à 20 km/h.',
      },
      prompt: 'A paved pedestrian street with shops, a terrace, trees, bollards, a wheelchair user and children',
    }),
    design({
      id: 'summer-street', dollars: 95_000,
      label: { en: 'The car-free summer street', fr: 'La rue piétonne l’été' },
      description: {
        en: 'From June to September, cars give way to terraces, games and plants. They come back for the winter.',
        fr:
          'De juin à septembre, les autos laissent la place aux terrasses, aux jeux et aux plantes. '
          + 'Elles reviennent pour l’hiver.',
      },
      prompt: 'A pedestrian street in summer with terraces, planters, a mural, string lights, children and cyclists',
    }),
  ],
  measures: streetMeasures,
  required: [],
  budget: { total: cents(400_000), contingency: 0.15, currency: 'CAD' },
  agenda: shortAgenda,
  limits: { ratingsPerRound: 40, secondsPerRating: 12 },
  seed: 7,
};
