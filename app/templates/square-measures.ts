import type { Measure } from '../workshop/types.ts';
import { measure } from './catalogue.ts';

/** What could be added to the square, each with an assumed cost in CAD and assumed effects (−1.5 to 1.5 points). */
export const squareMeasures: readonly Measure[] = [
  measure({
    id: 'ramp', dollars: 68_000,
    label: { en: 'Gentle ramp beside the steps', fr: 'Rampe douce à côté des marches' },
    description: {
      en: 'A ramp with handrails on both sides and a landing to rest, next to the steps, not behind them.',
      fr: 'Une rampe avec mains courantes des deux côtés et un palier de repos, à côté des marches et non derrière.',
    },
    everyone: { accessibility: 0.15, inclusivity: 0.1 },
    more: {
      wheelchair: { accessibility: 1, inclusivity: 0.5, practicality: 0.4 }, seniors: { accessibility: 0.5 },
      parents: { accessibility: 0.5 }, 'low-vision': { accessibility: 0.2 },
    },
  }),
  measure({
    id: 'smooth-floor', dollars: 145_000,
    label: { en: 'Even floor that does not slip', fr: 'Sol uni et antidérapant' },
    description: {
      en: 'Cracked slabs give way to a flat floor on which wheels roll and canes do not catch.',
      fr: 'Les dalles fissurées font place à un sol plat, où les roues roulent et où les cannes ne se coincent pas.',
    },
    everyone: { accessibility: 0.15, aesthetics: 0.15, practicality: 0.1 },
    more: {
      wheelchair: { accessibility: 0.7, practicality: 0.4 }, seniors: { accessibility: 0.5 },
      'low-vision': { accessibility: 0.4 }, parents: { accessibility: 0.3 },
    },
  }),
  measure({
    id: 'guide-path', dollars: 29_000,
    label: { en: 'Guide path underfoot', fr: 'Bande de guidage au sol' },
    description: {
      en: 'A ribbed line leads from the bus stop to the door of the library, past every obstacle.',
      fr: 'Une bande striée mène de l’arrêt d’autobus à la porte de la bibliothèque, à l’écart des obstacles.',
    },
    everyone: { accessibility: 0.05, inclusivity: 0.05 },
    more: { 'low-vision': { accessibility: 0.85, inclusivity: 0.5, practicality: 0.45 }, wheelchair: { accessibility: -0.05 } },
    requires: ['smooth-floor'],
  }),
  measure({
    id: 'shade-trees', dollars: 62_000,
    label: { en: 'Twelve shade trees', fr: 'Douze arbres pour l’ombre' },
    description: {
      en: 'Trees in deep soil under the floor bring shade to the seats within ten years.',
      fr: 'Des arbres plantés dans une terre profonde, sous les dalles, donneront de l’ombre aux sièges d’ici dix ans.',
    },
    everyone: { aesthetics: 0.3, practicality: 0.1, inclusivity: 0.05 },
    more: { seniors: { practicality: 0.4 }, 'shop-owners': { practicality: 0.05 }, neighbours: { aesthetics: 0.6 } },
  }),
  measure({
    id: 'planters', dollars: 24_000,
    label: { en: 'Planters cared for by residents', fr: 'Bacs de plantes entretenus par le voisinage' },
    description: {
      en: 'Fifteen raised planters with herbs and flowers that anyone may smell and pick.',
      fr: 'Quinze bacs surélevés avec des fines herbes et des fleurs que chacun peut sentir et cueillir.',
    },
    everyone: { aesthetics: 0.15, inclusivity: 0.05 },
    more: {
      neighbours: { inclusivity: 0.3, aesthetics: 0.3 }, newcomers: { inclusivity: 0.3 }, seniors: { inclusivity: 0.25 },
      'low-vision': { aesthetics: 0.3, accessibility: -0.05 },
    },
  }),
  measure({
    id: 'benches', dollars: 32_000,
    label: { en: 'Nine benches, some facing each other', fr: 'Neuf bancs, dont certains face à face' },
    description: {
      en: 'Seats with backs and armrests at two heights, with a place for a wheelchair among them.',
      fr: 'Des sièges avec dossier et appuie-bras, à deux hauteurs, avec une place pour un fauteuil roulant parmi eux.',
    },
    everyone: { inclusivity: 0.15, practicality: 0.1 },
    more: {
      seniors: { accessibility: 0.45, inclusivity: 0.45, practicality: 0.45 }, wheelchair: { inclusivity: 0.4 },
      newcomers: { inclusivity: 0.3 }, neighbours: { practicality: 0.05 },
    },
  }),
  measure({
    id: 'movable-chairs', dollars: 14_000,
    label: { en: 'Chairs and tables to move around', fr: 'Chaises et tables à déplacer' },
    description: {
      en: 'Forty light chairs and fifteen tables that people place as they like, put away for winter.',
      fr: 'Quarante chaises légères et quinze tables que chacun place à son goût, rangées pour l’hiver.',
    },
    everyone: { inclusivity: 0.1, practicality: 0.05 },
    more: {
      youth: { inclusivity: 0.4 }, 'shop-owners': { practicality: 0.25 },
      'low-vision': { accessibility: -0.3 }, wheelchair: { accessibility: -0.15, inclusivity: 0.2 },
    },
  }),
  measure({
    id: 'lighting', dollars: 88_000,
    label: { en: 'Warm lights', fr: 'Éclairage chaleureux' },
    description: {
      en: 'Ten lamp posts and soft lights on the steps make faces easy to see after dark.',
      fr: 'Dix lampadaires et des lumières douces sur les marches aident à voir les visages le soir.',
    },
    everyone: { inclusivity: 0.15, aesthetics: 0.15, practicality: 0.1 },
    more: {
      'low-vision': { accessibility: 0.45 }, seniors: { accessibility: 0.25, inclusivity: 0.4 },
      youth: { inclusivity: 0.4 }, neighbours: { aesthetics: 0.05 },
    },
  }),
  measure({
    id: 'toilet', dollars: 230_000,
    label: { en: 'Self-cleaning toilet', fr: 'Toilette autonettoyante' },
    description: {
      en: 'A free toilet, open day and night, with room for a wheelchair and a changing table.',
      fr: 'Une toilette gratuite, ouverte jour et nuit, assez grande pour un fauteuil roulant, avec une table à langer.',
    },
    everyone: { practicality: 0.25, inclusivity: 0.1, aesthetics: -0.05 },
    more: {
      wheelchair: { accessibility: 0.5, practicality: 0.65 }, seniors: { practicality: 0.7, accessibility: 0.3 },
      parents: { practicality: 0.65 }, neighbours: { aesthetics: -0.2 },
    },
  }),
  measure({
    id: 'drinking-fountain', dollars: 17_000,
    label: { en: 'Drinking fountain and bottle tap', fr: 'Fontaine à boire et robinet à bouteilles' },
    description: {
      en: 'Fresh water at two heights, from May to October.',
      fr: 'De l’eau fraîche à deux hauteurs, de mai à octobre.',
    },
    everyone: { practicality: 0.1, inclusivity: 0.05 },
    more: { wheelchair: { accessibility: 0.2 }, youth: { practicality: 0.25 }, parents: { practicality: 0.25 } },
  }),
  measure({
    id: 'shade-roof', dollars: 125_000,
    label: { en: 'Roof against sun, rain and snow', fr: 'Toit contre le soleil, la pluie et la neige' },
    description: {
      en: 'A light roof of wood over a quarter of the square, for the market, a meal or a rainy day.',
      fr: 'Un toit léger en bois sur le quart de la place, pour le marché, un repas ou un jour de pluie.',
    },
    everyone: { practicality: 0.2, aesthetics: 0.1, inclusivity: 0.1 },
    more: {
      'shop-owners': { practicality: 0.5 }, newcomers: { inclusivity: 0.25 },
      youth: { inclusivity: 0.3, practicality: 0.4 }, neighbours: { aesthetics: -0.15 },
    },
    designs: ['as-is', 'market-square', 'stage-square'],
  }),
  measure({
    id: 'market-stalls', dollars: 36_000,
    label: { en: 'Ten stalls for a market', fr: 'Dix étals pour un marché' },
    description: {
      en: 'Stalls to fold and store; half are kept for residents who sell what they cook or make.',
      fr: 'Des étals pliants; la moitié est réservée aux gens du quartier qui vendent ce qu’ils cuisinent ou fabriquent.',
    },
    everyone: { inclusivity: 0.1, practicality: 0.1 },
    more: {
      newcomers: { inclusivity: 0.6, practicality: 0.4 }, 'shop-owners': { practicality: -0.2 },
      seniors: { practicality: 0.3 }, neighbours: { practicality: 0 },
    },
    designs: ['as-is', 'market-square'], excludes: ['play-corner'],
  }),
  measure({
    id: 'play-corner', dollars: 78_000,
    label: { en: 'Play corner', fr: 'Coin de jeu' },
    description: {
      en: 'Low climbing shapes and sound games on soft ground, in sight of the benches.',
      fr: 'Des formes basses à grimper et des jeux sonores sur un sol souple, à la vue des bancs.',
    },
    everyone: { inclusivity: 0.1, aesthetics: 0.05 },
    more: {
      parents: { inclusivity: 0.65, practicality: 0.5 }, newcomers: { inclusivity: 0.25 },
      neighbours: { practicality: -0.15 }, 'shop-owners': { practicality: 0.15 },
    },
  }),
  measure({
    id: 'story-wall', dollars: 27_000,
    label: { en: 'Mural of the neighbourhood’s stories', fr: 'Murale des histoires du quartier' },
    description: {
      en: 'Stories gathered from elders and newcomers are painted on a wall, with a recording to listen to.',
      fr:
        'Des histoires recueillies auprès des aînés et des nouveaux arrivants sont peintes sur un mur, '
        + 'avec un enregistrement à écouter.',
    },
    everyone: { aesthetics: 0.2, inclusivity: 0.1 },
    more: {
      newcomers: { inclusivity: 0.65 }, seniors: { inclusivity: 0.4 }, youth: { aesthetics: 0.45, inclusivity: 0.3 },
      'low-vision': { aesthetics: 0.15, inclusivity: 0.25 },
    },
  }),
  measure({
    id: 'clear-signs', dollars: 12_000,
    label: { en: 'Signs with pictures and large print', fr: 'Panneaux à pictogrammes et gros caractères' },
    description: {
      en: 'Simple pictures, large letters and raised print show the way to the bus, the library and the toilet.',
      fr:
        'Des dessins simples, de grandes lettres et du relief montrent le chemin vers l’autobus, '
        + 'la bibliothèque et la toilette.',
    },
    everyone: { inclusivity: 0.05, practicality: 0.05 },
    more: {
      newcomers: { inclusivity: 0.5, practicality: 0.4 }, 'low-vision': { accessibility: 0.4, inclusivity: 0.3 },
      seniors: { practicality: 0.2 },
    },
  }),
  measure({
    id: 'wifi-and-power', dollars: 21_000,
    label: { en: 'Free Wi-Fi and plugs', fr: 'Wi-Fi gratuit et prises de courant' },
    description: {
      en: 'A place to study, call family far away or charge a phone or a power wheelchair.',
      fr: 'Un endroit pour étudier, appeler sa famille au loin ou recharger un téléphone ou un fauteuil électrique.',
    },
    everyone: { practicality: 0.1, inclusivity: 0.05 },
    more: {
      youth: { practicality: 0.5, inclusivity: 0.25 }, newcomers: { practicality: 0.45, inclusivity: 0.25 },
      wheelchair: { practicality: 0.4 },
    },
  }),
  measure({
    id: 'warm-winter-stop', dollars: 48_000,
    label: { en: 'Warm stop in winter', fr: 'Halte chaleur l’hiver' },
    description: {
      en: 'A glass shelter with heated seats beside the bus stop, with light and no door to push.',
      fr: 'Un abri vitré avec des sièges chauffants près de l’arrêt d’autobus, éclairé et sans porte à pousser.',
    },
    everyone: { practicality: 0.15, inclusivity: 0.05 },
    more: {
      seniors: { practicality: 0.5, accessibility: 0.25 }, wheelchair: { practicality: 0.45, accessibility: 0.2 },
      newcomers: { practicality: 0.4 }, neighbours: { aesthetics: -0.05 },
    },
  }),
  measure({
    id: 'snow-clearing', dollars: 40_000,
    label: { en: 'Snow cleared first, for five winters', fr: 'Déneigement prioritaire pendant cinq hivers' },
    description: {
      en: 'The floor, the steps and any ramp are cleared of snow and ice before eight in the morning.',
      fr: 'Le sol, les marches et toute rampe sont dégagés de la neige et de la glace avant huit heures.',
    },
    everyone: { practicality: 0.15, accessibility: 0.1 },
    more: {
      wheelchair: { accessibility: 0.6, practicality: 0.5 }, seniors: { accessibility: 0.5, practicality: 0.45 },
      neighbours: { practicality: 0.3 }, parents: { accessibility: 0.3 }, 'low-vision': { accessibility: 0.4 },
      'shop-owners': { practicality: 0.4 },
    },
  }),
];
