import type { Measure } from '../workshop/types.ts';
import { measure } from './catalogue.ts';

/** What could be added to the park, each with an assumed cost in CAD and assumed effects (−1.5 to 1.5 points). */
export const parkMeasures: readonly Measure[] = [
  measure({
    id: 'firm-paths', dollars: 120_000,
    label: { en: 'Smooth, firm paths', fr: 'Sentiers fermes et lisses' },
    description: {
      en: 'Gravel gives way to 300 m of firm path, 1.8 m wide and gently sloped. A cane can feel its edges.',
      fr: 'Le gravier laisse place à 300 m de sentier ferme, large de 1,8 m et en pente douce. La canne en sent les bords.',
    },
    everyone: { accessibility: 0.15, practicality: 0.1 },
    more: {
      wheelchair: { accessibility: 1, inclusivity: 0.4, practicality: 0.5 }, seniors: { accessibility: 0.6 },
      parents: { accessibility: 0.45 }, 'low-vision': { accessibility: 0.5 },
    },
  }),
  measure({
    id: 'level-entrances', dollars: 26_000,
    label: { en: 'Entrances without steps', fr: 'Entrées sans marches' },
    description: {
      en: 'The three entrances lose their steps and narrow gates, and gain curb ramps.',
      fr: 'Les trois entrées perdent leurs marches et leurs chicanes, et le trottoir y est abaissé.',
    },
    everyone: { accessibility: 0.1, inclusivity: 0.05 },
    more: {
      wheelchair: { accessibility: 0.8, inclusivity: 0.4 }, parents: { accessibility: 0.4 },
      seniors: { accessibility: 0.4 }, 'low-vision': { accessibility: 0.25 },
    },
  }),
  measure({
    id: 'inclusive-playground', dollars: 185_000,
    label: { en: 'Playground for every child', fr: 'Aire de jeux pour chaque enfant' },
    description: {
      en: 'Soft ground instead of sand, a ramp, a merry-go-round level with the ground and games to touch and hear.',
      fr: 'Un sol souple à la place du sable, une rampe, un tourniquet au ras du sol et des jeux à toucher et à écouter.',
    },
    everyone: { inclusivity: 0.15, accessibility: 0.1, aesthetics: 0.05 },
    more: {
      parents: { inclusivity: 0.7, accessibility: 0.45, practicality: 0.45 },
      wheelchair: { inclusivity: 0.5, accessibility: 0.45 }, newcomers: { inclusivity: 0.45 },
      'low-vision': { accessibility: 0.3 },
    },
    requires: ['firm-paths'],
  }),
  measure({
    id: 'splash-pad', dollars: 165_000,
    label: { en: 'Splash pad', fr: 'Jeux d’eau' },
    description: {
      en: 'Water games with no pool and no step, open on hot days until eight in the evening.',
      fr: 'Des jeux d’eau sans bassin ni marche, ouverts les jours chauds jusqu’à vingt heures.',
    },
    everyone: { inclusivity: 0.1, practicality: 0.1 },
    more: {
      parents: { inclusivity: 0.5, practicality: 0.4 }, newcomers: { inclusivity: 0.3 },
      neighbours: { practicality: -0.15, inclusivity: 0.15 }, seniors: { practicality: -0.05 },
    },
    designs: ['as-is', 'family-park', 'active-park'],
  }),
  measure({
    id: 'toilets', dollars: 195_000,
    label: { en: 'Toilets open all year', fr: 'Toilettes ouvertes toute l’année' },
    description: {
      en: 'A heated toilet with room for a wheelchair and a changing table, cleaned every day.',
      fr: 'Une toilette chauffée, assez grande pour un fauteuil roulant, avec table à langer et ménage quotidien.',
    },
    everyone: { practicality: 0.25, inclusivity: 0.1, accessibility: 0.1 },
    more: {
      wheelchair: { accessibility: 0.6, practicality: 0.65 }, seniors: { accessibility: 0.4, practicality: 0.65 },
      parents: { practicality: 0.7, inclusivity: 0.3 }, neighbours: { aesthetics: -0.15 },
    },
  }),
  measure({
    id: 'drinking-fountain', dollars: 16_000,
    label: { en: 'Drinking fountain at two heights', fr: 'Fontaine à boire à deux hauteurs' },
    description: {
      en: 'Water for people standing, sitting or small, and a bowl for dogs.',
      fr: 'De l’eau pour les gens debout, assis ou petits, et un bol pour les chiens.',
    },
    everyone: { practicality: 0.1, inclusivity: 0.05 },
    more: {
      wheelchair: { accessibility: 0.2, practicality: 0.25 }, 'dog-owners': { practicality: 0.3 },
      parents: { practicality: 0.25 },
    },
  }),
  measure({
    id: 'benches', dollars: 28_000,
    label: { en: 'Eight benches with backs and armrests', fr: 'Huit bancs avec dossier et appuie-bras' },
    description: {
      en: 'Some in the sun, some in the shade, each with a firm spot beside it for a wheelchair.',
      fr: 'Au soleil ou à l’ombre, chacun avec une place ferme à côté pour un fauteuil roulant.',
    },
    everyone: { inclusivity: 0.1, practicality: 0.1 },
    more: {
      seniors: { accessibility: 0.45, inclusivity: 0.4, practicality: 0.4 }, wheelchair: { inclusivity: 0.3 },
      parents: { practicality: 0.25 },
    },
  }),
  measure({
    id: 'picnic-tables', dollars: 22_000,
    label: {
      en: 'Six picnic tables, two of them for wheelchairs',
      fr: 'Six tables à pique-nique, dont deux pour fauteuils roulants',
    },
    description: {
      en: 'Big tables for families and friends to eat together at no cost.',
      fr: 'De grandes tables pour manger ensemble, en famille ou entre amis, sans rien payer.',
    },
    everyone: { inclusivity: 0.1, practicality: 0.1 },
    more: {
      newcomers: { inclusivity: 0.45 }, wheelchair: { inclusivity: 0.3, accessibility: 0.2 },
      youth: { inclusivity: 0.3 }, neighbours: { practicality: -0.05 },
    },
  }),
  measure({
    id: 'path-lighting', dollars: 110_000,
    label: { en: 'Lights along the main path', fr: 'Éclairage du sentier principal' },
    description: {
      en: 'Eighteen low lamps make the way home feel safe in the evening, and dim after eleven.',
      fr: 'Dix-huit lampadaires bas rendent le retour du soir rassurant et baissent d’intensité après vingt-trois heures.',
    },
    everyone: { inclusivity: 0.15, practicality: 0.1, aesthetics: 0.05 },
    more: {
      'low-vision': { accessibility: 0.45 }, seniors: { inclusivity: 0.4, accessibility: 0.2 },
      youth: { inclusivity: 0.4 }, neighbours: { aesthetics: -0.2 },
    },
  }),
  measure({
    id: 'shade-trees', dollars: 45_000,
    label: { en: 'Thirty new trees', fr: 'Trente nouveaux arbres' },
    description: {
      en: 'Maples, oaks and lindens, watered for three years, shade the paths and the benches.',
      fr: 'Des érables, des chênes et des tilleuls, arrosés pendant trois ans, font de l’ombre aux sentiers et aux bancs.',
    },
    everyone: { aesthetics: 0.3, practicality: 0.1 },
    more: { seniors: { practicality: 0.3 }, neighbours: { aesthetics: 0.6 }, youth: { aesthetics: 0.3 } },
  }),
  measure({
    id: 'flower-meadow', dollars: 18_000,
    label: { en: 'Flower meadow', fr: 'Pré fleuri' },
    description: {
      en: 'A part of the lawn is cut once a year, so that wild flowers can grow.',
      fr: 'Une partie de la pelouse est fauchée une seule fois par année pour laisser pousser les fleurs sauvages.',
    },
    everyone: { aesthetics: 0.15 },
    more: { 'dog-owners': { practicality: -0.15 }, youth: { practicality: -0.15 }, neighbours: { aesthetics: 0.4 } },
    designs: ['as-is', 'family-park', 'active-park'],
  }),
  measure({
    id: 'community-garden', dollars: 40_000,
    label: { en: 'Shared vegetable garden', fr: 'Potager partagé' },
    description: {
      en: 'Twenty garden beds, five of them raised so that a person can garden while seated.',
      fr: 'Vingt bacs de jardinage, dont cinq surélevés pour jardiner en position assise.',
    },
    everyone: { inclusivity: 0.1, aesthetics: 0.05 },
    more: {
      newcomers: { inclusivity: 0.6, practicality: 0.25 }, seniors: { inclusivity: 0.45, practicality: 0.2 },
      wheelchair: { inclusivity: 0.25 }, 'dog-owners': { practicality: -0.05 },
    },
    requires: ['drinking-fountain'],
  }),
  measure({
    id: 'dog-run', dollars: 75_000,
    label: { en: 'Fenced dog run', fr: 'Aire d’exercice canin clôturée' },
    description: {
      en: 'A fenced place where dogs run free, with a double gate, shade and water.',
      fr: 'Un endroit clôturé où les chiens courent en liberté, avec une double barrière, de l’ombre et de l’eau.',
    },
    everyone: { practicality: 0.05 },
    more: {
      'dog-owners': { practicality: 0.85, inclusivity: 0.6 }, parents: { practicality: 0.15, inclusivity: -0.05 },
      neighbours: { practicality: -0.25, aesthetics: -0.2 }, 'low-vision': { accessibility: 0.15 },
    },
    excludes: ['ball-court'],
  }),
  measure({
    id: 'ball-court', dollars: 85_000,
    label: { en: 'Small court for ball games', fr: 'Petit terrain de jeux de ballon' },
    description: {
      en: 'Half a basketball court with lines for soccer and a ramp at the gate.',
      fr: 'Un demi-terrain de basketball, avec des lignes de soccer et une rampe à l’entrée.',
    },
    everyone: { inclusivity: 0.05, practicality: 0.05 },
    more: {
      youth: { inclusivity: 0.65, practicality: 0.6 }, newcomers: { inclusivity: 0.3 },
      neighbours: { practicality: -0.25, inclusivity: 0 }, seniors: { practicality: -0.05 },
    },
    designs: ['as-is', 'family-park'],
  }),
  measure({
    id: 'youth-shelter', dollars: 38_000,
    label: { en: 'Shelter to meet friends', fr: 'Abri pour se retrouver entre amis' },
    description: {
      en: 'A roof, seats and places to charge a phone, thought up with young people.',
      fr: 'Un toit, des places assises et des prises pour le téléphone, imaginés avec des jeunes.',
    },
    everyone: { inclusivity: 0.05, practicality: 0.05 },
    more: { youth: { inclusivity: 0.65, practicality: 0.4 }, neighbours: { practicality: -0.15, inclusivity: 0 } },
  }),
  measure({
    id: 'skating-rink', dollars: 60_000,
    label: { en: 'Skating rink for five winters', fr: 'Patinoire pendant cinq hivers' },
    description: {
      en: 'An ice rink with lights, skates to borrow and aids for beginners and wheelchair users.',
      fr: 'Une patinoire éclairée, avec des patins à emprunter et des appuis pour débutants et fauteuils roulants.',
    },
    everyone: { inclusivity: 0.1, practicality: 0.1 },
    more: {
      youth: { inclusivity: 0.45, practicality: 0.3 }, newcomers: { inclusivity: 0.45 },
      parents: { inclusivity: 0.3, practicality: 0.3 }, neighbours: { practicality: 0.05 },
    },
  }),
  measure({
    id: 'winter-clearing', dollars: 45_000,
    label: { en: 'Paths cleared of snow for five winters', fr: 'Sentiers déneigés pendant cinq hivers' },
    description: {
      en: 'The main path and the entrances are cleared before eight in the morning.',
      fr: 'Le sentier principal et les entrées sont déneigés avant huit heures.',
    },
    everyone: { practicality: 0.15, accessibility: 0.1 },
    more: {
      wheelchair: { accessibility: 0.6, practicality: 0.6 }, seniors: { accessibility: 0.6, practicality: 0.45 },
      'dog-owners': { practicality: 0.45 }, 'low-vision': { accessibility: 0.4 }, neighbours: { practicality: 0.3 },
    },
    requires: ['firm-paths'],
  }),
  measure({
    id: 'touch-map', dollars: 11_000,
    label: { en: 'Maps to see and to touch', fr: 'Plans à voir et à toucher' },
    description: {
      en: 'At each entrance, a map with raised lines, braille, large print and simple pictures.',
      fr: 'À chaque entrée, un plan en relief, avec du braille, de gros caractères et des dessins simples.',
    },
    everyone: { inclusivity: 0.05, practicality: 0.05 },
    more: { 'low-vision': { accessibility: 0.6, inclusivity: 0.5 }, newcomers: { inclusivity: 0.4, practicality: 0.3 } },
  }),
];
