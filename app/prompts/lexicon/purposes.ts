import { type Names } from './types.ts';

/** 'A place to …', 'un endroit pour …': what stands there, by what people do there. Each is said with every head below. */
const PURPOSES: Names = {
  bench: {
    en: 'sit, sit down, rest, rest my legs, rest our legs, catch my breath, sit in the shade, rest in the shade, wait for the bus sitting',
    fr: `s asseoir, s assoir, s assire, m asseoir, m assoir, nous asseoir, se reposer, me reposer, nous reposer, souffler,
    reposer mes jambes, reprendre mon souffle, reprendre son souffle`,
  },
  playground: {
    en: `play, the kids to play, kids to play, my kids to play, children to play, the children to play, our kids to play,
    little ones to play, toddlers to play, climb`,
    fr: `jouer, les enfants, jouer dehors, que les enfants jouent, que mes enfants jouent, que les petits jouent, faire jouer les enfants,
    grimper`,
  },
  'bike-rack': {
    en: 'lock my bike, lock bikes, lock our bikes, lock up my bike, lock up, park my bike, park bikes, leave my bike',
    fr: `barrer mon velo, attacher mon velo, barrer les velos, attacher les velos, stationner mon velo, laisser mon velo, barrer nos velos,
    garer son velo, les velos, nos velos`,
  },
  cafe: {
    en: 'get coffee, get a coffee, grab a coffee, grab coffee, have a coffee, have coffee, drink coffee, drink a coffee, buy coffee, buy a coffee',
    fr: 'prendre un cafe, boire un cafe, prendre le cafe, boire le cafe, prendre mon cafe, boire mon cafe, acheter un cafe',
  },
  toilet: { en: 'pee, go pee, go to the bathroom, change a baby, change the baby, change my baby, change diapers', fr: `faire pipi, uriner, changer le bebe,
    changer bebe, changer mon bebe, changer les couches, changer une couche` },
  'drinking-fountain': { en: 'drink, fill my bottle, fill bottles, fill up my bottle, fill a bottle, get water, drink water', fr: `boire, remplir ma gourde,
    remplir une gourde, remplir ma bouteille, remplir nos gourdes, boire de l eau` },
  shelter: {
    en: `warm up, keep warm, stay dry, get out of the rain, get out of the wind, get warm, hide from the rain, shelter from the rain,
    wait out of the rain`,
    fr: `se rechauffer, s abriter, me rechauffer, m abriter, se mettre a l abri, se proteger de la pluie, rester au sec, nous abriter,
    se rechauffer les mains`,
  },
  'skating-rink': { en: 'skate in winter, skate on ice, ice skate, play hockey', fr: 'patiner, jouer au hockey, patiner l hiver' },
  pool: { en: 'swim, go swimming, take a swim', fr: 'se baigner, nager, me baigner' },
  'community-garden': { en: 'garden, grow vegetables, grow food, grow my own food, grow tomatoes', fr: 'jardiner, faire pousser des legumes, cultiver des legumes' },
  'fitness-station': { en: 'exercise, work out, train', fr: 's entrainer, faire de l exercice, m entrainer' },
  dancer: { en: 'dance', fr: 'danser' },
  crossing: { en: 'cross, cross safely, cross the street, cross the road', fr: 'traverser, traverser la rue, traverser en securite, traverser sans danger' },
  'dog-park': { en: 'let dogs run, let the dogs run, dogs to run, my dog to run, the dogs to run', fr: `faire courir les chiens, faire courir mon chien,
    lacher les chiens, lacher mon chien, que les chiens courent` },
  'picnic-table': { en: 'picnic, have a picnic, have picnics', fr: 'pique niquer, faire un pique nique, piqueniquer' },
  'drop-off': { en: 'drop people off, drop off my mother, be dropped off', fr: 'debarquer ma mere, debarquer les gens, debarquer mon pere, me faire debarquer' },
  'charging-station': {
    en: 'charge my phone, charge phones, charge our phones, charge my chair, plug in',
    fr: 'recharger nos cells, recharger mon cell, recharger nos telephones, recharger mon telephone, recharger mon fauteuil, se brancher',
  },
  parking: { en: 'park, park my car, park the car', fr: 'stationner mon auto, stationner ma voiture, me stationner, se stationner, mon auto, les autos' },
};

const HEADS = {
  en: ['place to', 'spot to', 'somewhere to', 'place for', 'spot for', 'somewhere for', 'space to', 'space for', 'area to', 'area for', 'corner to', 'nowhere to',
    'place where i can', 'place where we can', 'place where they can', 'somewhere i can', 'place where people can', 'spot where i can', 'room to'],
  fr: ['endroit pour', 'place pour', 'coin pour', 'espace pour', 'lieu pour', 'spot pour', 'spot ou', 'bout pour', 'endroit ou', 'place ou', 'coin ou', 'nulle part ou', 'nulle part pour',
    'quelque part ou', 'quelque part pour', 'quelque chose pour', 'de quoi'],
} as const;

/** The names that the purposes give, by id. */
export const PURPOSE_NAMES: Names = Object.fromEntries(
  Object.entries(PURPOSES).map(([id, { en, fr }]) => [id, { en: said(HEADS.en, en), fr: said(HEADS.fr, fr) }]),
);

function said(heads: readonly string[], tails: string): string {
  return tails.split(',').flatMap((tail) => heads.map((head) => `${head} ${tail.trim()}`)).join(',');
}
