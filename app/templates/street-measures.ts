import type { Measure } from '../workshop/types.ts';
import { measure } from './catalogue.ts';

/** What could be added to the street, each with an assumed cost in CAD and assumed effects (−1.5 to 1.5 points). */
export const streetMeasures: readonly Measure[] = [
  measure({
    id: 'curb-ramps', dollars: 32_000,
    label: { en: 'Curb ramps with bumps you can feel', fr: 'Trottoirs abaissés aux coins, avec des bosses à sentir du pied' },
    description: {
      en: 'At the four corners, the sidewalk comes down to the street, and bumps underfoot show where it ends.',
      fr: 'Aux quatre coins, le trottoir descend jusqu’à la rue, et des bosses sous les pieds indiquent où il finit.',
    },
    everyone: { accessibility: 0.1, inclusivity: 0.05, practicality: 0.05 },
    more: {
      wheelchair: { accessibility: 0.85, practicality: 0.3 }, parents: { accessibility: 0.45 },
      seniors: { accessibility: 0.4 }, 'low-vision': { accessibility: 0.5 },
    },
  }),
  measure({
    id: 'audible-signal', dollars: 38_000,
    label: { en: 'Traffic light that makes a sound', fr: 'Feu pour piétons sonore' },
    description: {
      en: 'A sound tells when it is safe to cross, and there is more time to reach the other side.',
      fr: 'Un son indique quand traverser sans danger, et on a plus de temps pour se rendre de l’autre côté.',
    },
    everyone: { accessibility: 0.05, inclusivity: 0.05 },
    more: {
      'low-vision': { accessibility: 1, inclusivity: 0.4 }, seniors: { accessibility: 0.25 },
      'shop-owners': { aesthetics: -0.05 },
    },
    requires: ['curb-ramps'],
  }),
  measure({
    id: 'raised-crossing', dollars: 46_000,
    label: { en: 'Raised crossing', fr: 'Traversée piétonne surélevée' },
    description: {
      en: 'The crossing is as high as the sidewalk, so cars slow down and nobody steps down.',
      fr: 'La traversée est à la hauteur du trottoir : les autos ralentissent et personne n’a de marche à descendre.',
    },
    everyone: { accessibility: 0.1, practicality: 0.05 },
    more: {
      wheelchair: { accessibility: 0.6 }, parents: { accessibility: 0.4, inclusivity: 0.15 },
      seniors: { accessibility: 0.3 }, 'low-vision': { accessibility: 0.2 }, cyclists: { practicality: -0.05 },
    },
    excludes: ['speed-humps'],
  }),
  measure({
    id: 'speed-humps', dollars: 14_000,
    label: { en: 'Speed humps', fr: 'Dos d’âne' },
    description: {
      en: 'Two low humps across the street make cars slow down.',
      fr: 'Deux dos d’âne allongés obligent les autos à ralentir.',
    },
    everyone: { accessibility: 0.05, practicality: 0.05, aesthetics: -0.05 },
    more: { parents: { accessibility: 0.25 }, cyclists: { practicality: -0.15 }, 'shop-owners': { practicality: -0.05 } },
    designs: ['as-is', 'calm-street', 'green-street'],
  }),
  measure({
    id: 'wider-sidewalk', dollars: 150_000,
    label: { en: 'Wider sidewalks', fr: 'Trottoirs élargis' },
    description: {
      en: 'Both sidewalks grow to 2.5 m, wide enough for two wheelchairs or prams to pass.',
      fr: 'Les deux trottoirs passent à 2,5 m : deux fauteuils ou deux poussettes peuvent s’y croiser.',
    },
    everyone: { accessibility: 0.2, inclusivity: 0.1, aesthetics: 0.1, practicality: 0.1 },
    more: {
      wheelchair: { accessibility: 0.8 }, parents: { accessibility: 0.6 }, seniors: { accessibility: 0.5 },
      'shop-owners': { practicality: -0.15 },
    },
    designs: ['as-is', 'calm-street', 'green-street'], excludes: ['bike-lane'],
  }),
  measure({
    id: 'bike-lane', dollars: 98_000,
    label: { en: 'Protected bike lane', fr: 'Piste cyclable protégée' },
    description: {
      en: 'A lane for bicycles, kept apart from the cars by a low curb, and cleared in winter.',
      fr: 'Une voie pour les vélos, séparée des autos par une bordure basse et déneigée l’hiver.',
    },
    everyone: { practicality: 0.05, accessibility: 0.05 },
    more: {
      cyclists: { accessibility: 0.8, practicality: 0.7, inclusivity: 0.25 }, youth: { accessibility: 0.3, practicality: 0.25 },
      'low-vision': { accessibility: -0.2 }, seniors: { accessibility: -0.05 }, 'shop-owners': { practicality: -0.25 },
    },
    designs: ['as-is', 'calm-street', 'green-street'],
  }),
  measure({
    id: 'bike-racks', dollars: 9_000,
    label: { en: 'Bike racks', fr: 'Supports à vélos' },
    description: {
      en: 'Twenty places to lock a bicycle, off the path where people walk.',
      fr: 'Vingt places pour attacher un vélo, hors du chemin des piétons.',
    },
    everyone: { practicality: 0.05 },
    more: { cyclists: { practicality: 0.45, accessibility: 0.15 }, youth: { practicality: 0.2 } },
  }),
  measure({
    id: 'street-trees', dollars: 48_000,
    label: { en: 'Twelve street trees', fr: 'Douze arbres de rue' },
    description: {
      en: 'Trees in large pits of soil, for shade in summer and fresher air.',
      fr: 'Des arbres dans de grandes fosses de terre, pour l’ombre l’été et un air plus frais.',
    },
    everyone: { aesthetics: 0.3, inclusivity: 0.05, practicality: 0.05 },
    more: { seniors: { practicality: 0.25 }, 'shop-owners': { practicality: -0.05, aesthetics: 0.4 } },
  }),
  measure({
    id: 'rain-gardens', dollars: 72_000,
    label: { en: 'Rain gardens at the corners', fr: 'Saillies végétalisées' },
    description: {
      en: 'Corners planted with flowers and grasses soak up rain and shorten the crossing.',
      fr: 'Des coins de rue plantés de fleurs et de graminées absorbent la pluie et raccourcissent la traversée.',
    },
    everyone: { aesthetics: 0.2, accessibility: 0.05 },
    more: { parents: { accessibility: 0.2 }, 'shop-owners': { practicality: -0.15 } },
  }),
  measure({
    id: 'benches', dollars: 21_000,
    label: { en: 'Six benches with backs and armrests', fr: 'Six bancs avec dossier et appuie-bras' },
    description: {
      en: 'A place to rest every 50 m, with room beside it for a wheelchair or a pram.',
      fr: 'Un endroit pour se reposer tous les 50 m, avec une place à côté pour un fauteuil roulant ou une poussette.',
    },
    everyone: { inclusivity: 0.1, practicality: 0.1 },
    more: {
      seniors: { accessibility: 0.45, inclusivity: 0.4, practicality: 0.3 }, wheelchair: { inclusivity: 0.25 },
      parents: { practicality: 0.25 }, youth: { inclusivity: 0.25 },
    },
  }),
  measure({
    id: 'lighting', dollars: 64_000,
    label: { en: 'Warm lights at walking height', fr: 'Éclairage chaleureux à hauteur de piéton' },
    description: {
      en: 'Sixteen low lamps light the sidewalk and the crossings without shining into bedrooms.',
      fr: 'Seize lampadaires bas éclairent le trottoir et les traversées sans éblouir les chambres.',
    },
    everyone: { inclusivity: 0.15, aesthetics: 0.1, practicality: 0.1 },
    more: {
      'low-vision': { accessibility: 0.4 }, seniors: { accessibility: 0.25, inclusivity: 0.3 },
      newcomers: { inclusivity: 0.3 }, youth: { inclusivity: 0.3 },
    },
  }),
  measure({
    id: 'terrace', dollars: 19_000,
    label: { en: 'Public terrace with a ramp', fr: 'Placottoir avec rampe' },
    description: {
      en: 'A wooden terrace on two parking spaces. Anyone can sit there without buying anything.',
      fr: 'Une terrasse de bois sur deux cases de stationnement. Tout le monde peut s’y asseoir sans rien acheter.',
    },
    everyone: { inclusivity: 0.15, aesthetics: 0.1 },
    more: {
      youth: { inclusivity: 0.4 }, newcomers: { inclusivity: 0.3 },
      'shop-owners': { practicality: -0.15, inclusivity: 0.15 }, 'low-vision': { accessibility: -0.15 },
    },
  }),
  measure({
    id: 'mural', dollars: 24_000,
    label: { en: 'Mural painted with young people', fr: 'Murale peinte avec des jeunes' },
    description: {
      en: 'An artist and young people from the neighbourhood paint a large blind wall.',
      fr: 'Une artiste et des jeunes du quartier peignent un grand mur aveugle.',
    },
    everyone: { aesthetics: 0.2, inclusivity: 0.05 },
    more: { youth: { aesthetics: 0.5, inclusivity: 0.5 }, newcomers: { inclusivity: 0.25 }, 'low-vision': { aesthetics: 0.05 } },
  }),
  measure({
    id: 'clear-signs', dollars: 13_000,
    label: { en: 'Signs with pictures and large print', fr: 'Panneaux à pictogrammes et gros caractères' },
    description: {
      en: 'Signs in French with simple pictures, large letters and raised print for fingers.',
      fr: 'Des panneaux en français, avec des dessins simples, de grandes lettres et du relief pour les doigts.',
    },
    everyone: { inclusivity: 0.05, practicality: 0.05 },
    more: {
      newcomers: { inclusivity: 0.6, practicality: 0.4 }, 'low-vision': { accessibility: 0.4, inclusivity: 0.25 },
      seniors: { practicality: 0.2 },
    },
  }),
  measure({
    id: 'delivery-zone', dollars: 6_000,
    label: { en: 'Delivery and drop-off zone', fr: 'Zone de livraison et de débarquement' },
    description: {
      en: 'A space kept free for deliveries in the morning, and for adapted transit and taxis after that.',
      fr: 'Un espace réservé aux livraisons le matin, puis au transport adapté et aux taxis.',
    },
    everyone: { practicality: 0.05 },
    more: {
      'shop-owners': { practicality: 0.65 }, wheelchair: { accessibility: 0.4, practicality: 0.3 },
      seniors: { accessibility: 0.25 }, cyclists: { practicality: 0.15 },
    },
  }),
  measure({
    id: 'snow-clearing', dollars: 55_000,
    label: { en: 'Snow cleared first, for five winters', fr: 'Déneigement prioritaire pendant cinq hivers' },
    description: {
      en: 'Sidewalks, corners and crossings are cleared of snow and ice before eight in the morning.',
      fr: 'La neige et la glace sont enlevées des trottoirs, des coins de rue et des traversées avant huit heures.',
    },
    everyone: { practicality: 0.2, accessibility: 0.1 },
    more: {
      wheelchair: { accessibility: 0.65, practicality: 0.65 }, seniors: { accessibility: 0.6, practicality: 0.5 },
      parents: { accessibility: 0.4, practicality: 0.4 }, 'low-vision': { accessibility: 0.45 },
      'shop-owners': { practicality: 0.4 },
    },
  }),
  measure({
    id: 'bus-shelter', dollars: 34_000,
    label: { en: 'Bus shelter with a seat', fr: 'Abribus avec siège' },
    description: {
      en: 'Shelter from wind and snow, with a seat, a light and room for a wheelchair.',
      fr: 'Un abri contre le vent et la neige, avec un siège, de la lumière et de la place pour un fauteuil roulant.',
    },
    everyone: { practicality: 0.1, inclusivity: 0.05 },
    more: { seniors: { practicality: 0.4, accessibility: 0.2 }, newcomers: { practicality: 0.3 }, youth: { practicality: 0.3 } },
    designs: ['as-is', 'calm-street', 'green-street'],
  }),
  measure({
    id: 'painted-games', dollars: 7_000,
    label: { en: 'Games painted on the ground', fr: 'Jeux peints au sol' },
    description: {
      en: 'Hopscotch, a maze and a small running track, painted again each spring.',
      fr: 'Une marelle, un labyrinthe et une petite piste de course, repeints chaque printemps.',
    },
    everyone: { aesthetics: 0.05, inclusivity: 0.05 },
    more: {
      parents: { inclusivity: 0.45, practicality: 0.2 }, youth: { inclusivity: 0.15 }, 'low-vision': { accessibility: -0.05 },
    },
    designs: ['calm-street', 'shared-street', 'summer-street'],
  }),
];
