/**
 * Words that only look alike. A phrase listed here counts only where its neighbours allow it
 * (words as normalised: lower case, no accents; `$` is the end of a clause). A key after `=` guards a phrase of that form only.
 * `notIn`: not in a prompt of that language unless its neighbour is of the word's own language.
 */
export type Guard = {
  notAfter?: readonly string[];
  notBefore?: readonly string[];
  onlyAfter?: readonly string[];
  onlyBefore?: readonly string[];
  notIn?: 'fr' | 'en';
};

const list = (words: string): readonly string[] => words.split(' ');
const FR_ARTICLES = list('le la les l un une des du ce cet cette mon ma mes son sa ses leur leurs notre nos votre vos');
const EN_ARTICLES = list('the a an my our your their his her its');
const FR_SUBJECTS = list('qui on il elle ils elles je j tu y se nous vous ne n que quand');
const EN_SUBJECTS = list(
  'to i we they you he she can could will would should must may might who people cannot dont not cars drivers that never always',
);

const OWNERS = list('my our his her your their mon ma mes son sa ses notre nos votre vos ton ta leur leurs');
const DRIVING = list('roulent passent vont peuvent puissent');

/** What may follow an adjective that stands for people: 'les vieux qui …', not 'les vieux érables'. */
const AS_NOUN = list('$ et de du qui pour dans ou aussi a au aux avec peuvent puissent ont sont ne en assis comme la se vont sur ainsi jouent comme');

const TINTS = list(
  'blue green brown grey gray pink yellow red beige purple orange rain snow breeze wind lunch rail touch colour color coloured colored dusting shower drizzle',
);

/** For what names a thing or a setting. */
export const GUARDS: Readonly<Record<string, Guard>> = {
  park: {
    notAfter: [...EN_SUBJECTS, 'cant', 'wont', 'cars', 'parallel', 'double', 'and'],
    notBefore: [...EN_ARTICLES, 'car', 'cars', 'bike', 'bikes'],
  },
  'la place': {
    notBefore: list('pour de d des a assise assises libre ou au aux reservee reservees disponible la'),
    notAfter: list('de prendre prend prennent donner laisser sur'),
  },
  'une place': { notAfter: list('trouver trouve chercher cherche chercher reserver'), notBefore: list('pour de d a assise assises libre ou au aux reservee reservees disponible la') },
  '=lumiere': { notBefore: list('naturelle naturelles du'), notAfter: list('en annees annee') },
  '=lumieres': { notAfter: list('en annees annee') },
  '=lights': { notAfter: list('northern traffic neon city brake') },
  'a light': { notBefore: TINTS },
  'some light': { notBefore: TINTS },
  'of light': { notBefore: TINTS },
  'a roof': { notBefore: list('top garden terrace deck') },
  'bright light': { notBefore: TINTS },
  garden: { notAfter: EN_SUBJECTS },
  pool: { notAfter: EN_SUBJECTS, notIn: 'fr' },
  bordure: { notAfter: ['en'] },
  canne: { notBefore: list('a de') },
  delivery: { notBefore: list('rider riders driver drivers guy truck trucks person people bike bikes van vans cyclists time boxes service') },
  beach: { notBefore: list('volleyball volley') },
  lift: { notAfter: EN_SUBJECTS },
  '=step': { notAfter: list('first next big one each this further'), notBefore: list('by toward towards in forward up aside') },
  cafe: { notAfter: list('ti prendre boire prennent bois prend') },
  borne: { notBefore: ['fontaine'] },
  '=foot': { notIn: 'en' },
  '=football': { notIn: 'en' },
  '=piste': { notBefore: list('de d a pour'), notIn: 'en' },
  pump: { notAfter: list('heat sump gas water pump fist to'), notBefore: list('track up it') },
  'a l arret': { notBefore: list('d de du bus autobus') },
  'at the stop': { notBefore: list('sign light') },
  '=water': {
    notIn: 'fr',
    onlyAfter: list('$ no some clean cold need want and have fresh more free'),
    onlyBefore: list('$ and or to please tree trees bench benches chair toilet toilets shade'),
  },
  'de l eau': {
    notAfter: list('bord pres proche jet jets point le long sur jeux plein pleine cours plan chute mur abri loin fond'),
    onlyBefore: list('$ et ou pis pour svp une un des'),
  },
  'a tap': { notBefore: list('on dance') },
  pavement: { notAfter: list('less fewer no all of much') },
  'accessible bus': { notBefore: list('shelter stop lane') },
  skating: { notAfter: list('stop are keep no') },
  school: { notBefore: list('morning mornings day days hours night nights') },
  sink: { notAfter: [...EN_SUBJECTS, ...list('cane wheel wheels feet chair walker')] },
  curb: { notBefore: list('protected separated side appeal') },
  '=skate': { notIn: 'en' },
  '=stand': { notIn: 'en' },
  '=stands': { notIn: 'en' },
  '=stops': { notIn: 'en' },
  'un stop': { notIn: 'en' },
  '=gym': { notIn: 'en' },
  gym: { notAfter: list('school the my indoor') },
  '=band': { notIn: 'fr', notBefore: list('aid of together') },
  '=bands': { notIn: 'fr', notAfter: list('rubber elastic') },
  '=bal': { notIn: 'en' },
  '=bals': { notIn: 'en' },
  '=jeux': { notIn: 'en', notBefore: list('de d video videos olympiques dangereux vocaux bruyants'), notAfter: list('des-mots les-enfants') },
  '=modules': { notIn: 'en' },
  '=module': { notIn: 'en', notBefore: list('de d') },
  '=pub': { notIn: 'en' },
  '=bar': { notBefore: list('a laitier d b'), notIn: 'en' },
  '=bars': { notIn: 'en' },
  '=rails': { notAfter: list('train railway'), notIn: 'fr' },
  family: { notBefore: list('friendly home doctor house area day event events dinner picnic members member bike owned size sized room') },
  '=scooter': { notIn: 'en' },
  '=scooters': { notIn: 'en' },
  '=kitty': { notBefore: ['corner'] },
  '=bee': { notIn: 'fr' },
  maple: { notBefore: list('syrup taffy leaf wood street') },
  oak: { notBefore: list('street avenue wood') },
  pine: { notBefore: list('street wood avenue') },
  cedar: { notBefore: list('street wood avenue planks benches bench') },
  erable: { notAfter: list('sirop tire') },
  grille: { notIn: 'en' },
  serre: { notAfter: list('effet a de') },
  foire: { notIn: 'en' },
  arceau: { notIn: 'en' },
  slide: { notAfter: EN_SUBJECTS, notBefore: ['down'] },
  'to dance': { notAfter: list('nobody') },
  pepere: { notAfter: list('coin petit endroit air un tout bien') },
  forest: { notBefore: ['green'] },
  glacier: { notIn: 'en' },
  cascade: { notIn: 'en' },
  bosse: { notIn: 'en' },
  embarcadere: { notIn: 'en' },
  college: { notBefore: list('student students kids') },
  nature: { notAfter: list('by en de'), notBefore: list('of') },
  uber: { notBefore: list('eats eat') },
  fountain: { notAfter: ['borne'] },
  traverse: { notAfter: FR_SUBJECTS, notBefore: FR_ARTICLES },
  traversee: { notAfter: ['est', 'etre', 'ete'] },
  square: {
    notBefore: list(
      'table tables bench benches planter planters feet foot meter meters metre metres shape shaped box window windows one',
    ),
  },
  lane: { notAfter: list('car traffic driving vehicle each one per turning extra travel cars') },
  car: { notIn: 'fr', notBefore: list('cant cannot dont wont drive speed go') },
  auto: { notBefore: DRIVING },
  voiture: { notBefore: DRIVING },
  '=ban': { notIn: 'en' },
  '=bans': { notIn: 'en' },
  'parking for bike': { notBefore: list('parking rack racks lane lanes') },
  patin: { notBefore: ['a'] },
  brise: { onlyAfter: list('la une legere petite douce bonne forte de en') },
  pieton: {
    onlyAfter: [...FR_ARTICLES, ...list('$ de d au aux a et ni ou que plus moins deux trois quatre cinq dix pour sans avec quelques plusieurs beaucoup entre petits')],
  },
  personne: { notBefore: list('ne n veut le la les y en nous me se sait fait est va peut dit aime') },
  library: { notAfter: list('tool toy seed') },
  fauteuil: { notAfter: list('pour en') },
  char: { notIn: 'en', notBefore: DRIVING },
  sign: { notAfter: EN_SUBJECTS, notIn: 'fr' },
  stage: { notAfter: list('this that early late each every first second last next un du de en le'), notIn: 'fr' },
  scene: { notIn: 'en', notBefore: ['de', 'd'] },
  store: { notAfter: EN_SUBJECTS, notIn: 'fr' },
  table: { notAfter: ['water'] },
  train: { notBefore: ['de'], notAfter: EN_SUBJECTS },
  chat: { notAfter: EN_SUBJECTS, notIn: 'en' },
  '=chat': { notIn: 'en' },
  '=chats': { notIn: 'en' },
  '=pin': { notIn: 'en' },
  '=pins': { notIn: 'en' },
  but: { notIn: 'en' },
  bar: { notIn: 'en' },
  bin: { notIn: 'fr' },
  tent: { notIn: 'fr' },
  fence: { notIn: 'fr' },
  rose: { notAfter: [...EN_SUBJECTS, 'en', 'couleur', 'mur', 'banc', 'bancs', 'murs', 'prices', 'taxes'] },
  cane: { notIn: 'fr' },
  van: { notIn: 'fr' },
  rev: { notIn: 'en' },
  rem: { notIn: 'en' },
  swing: { notAfter: EN_SUBJECTS },
  seat: { notAfter: EN_SUBJECTS },
  ramp: { notAfter: EN_SUBJECTS },
  tot: { notIn: 'fr' },
  marche: { notAfter: FR_SUBJECTS, notIn: 'en' },
  planter: { notIn: 'fr' },
  '=marches': { notBefore: list('publics fermiers locaux') },
  'la marche': { notBefore: list('a de pour et') },
  monde: { onlyAfter: list('de du plein') },
  rampe: { notAfter: FR_SUBJECTS },
  path: { notAfter: ['career'] },
  passage: { notAfter: list('de au lors'), notBefore: list('de du des') },
  chemin: { notAfter: list('en leur son mon') },
  bridge: { notAfter: EN_SUBJECTS, notBefore: list('the gap gaps') },
  wall: { notAfter: EN_SUBJECTS },
  rock: { notAfter: EN_SUBJECTS },
  house: { notAfter: EN_SUBJECTS },
  shop: { notAfter: EN_SUBJECTS },
  building: {
    notAfter: list('of stop start keep consider imagine by are is re community kids children people child'),
    notBefore: [...EN_ARTICLES, 'snowmen', 'forts'],
  },
  cross: { notAfter: EN_SUBJECTS },
  crossing: { notAfter: list('people kids children seniors is are when while by dog'), notBefore: [...EN_ARTICLES, 'safely'] },
  'de la place': { onlyAfter: list('milieu centre coin fond coeur tour bout bord cote gauche droite avant autour') },
  'un feu': { notBefore: list('de rouge vert sonore pieton pietons pietonnier tricolore pour clignotant') },
  adult: { notAfter: ['for'] },
  adulte: { notAfter: ['pour', 'les'] },
  ...Object.fromEntries(list('mere pere maman papa mother father mom dad parent').map((word) => [word, { notAfter: OWNERS }])),
  blind: { notBefore: list('spot spots alley') },
  bush: { notIn: 'fr' },
  plant: { notAfter: EN_SUBJECTS, onlyAfter: list('a an potted green indoor native big small tall one flowering') },
  plante: { notAfter: FR_SUBJECTS, onlyAfter: list('une belle grande petite la cette des les de d') },
  jeune: {
    notBefore: list(
      'arbre arbres famille familles enfant enfants pousse pousses mere meres plant plants public couple couples femme homme fille parents adultes',
    ),
  },
  'les petits': { onlyBefore: list('$ et de du qui pour puissent jouent peuvent dans ou aussi a au avec') },
  'un toit': { notBefore: list('vert plat rouge terrasse') },
  'les vieux': { onlyBefore: AS_NOUN },
  'des vieux': { onlyBefore: AS_NOUN },
  'nos vieux': { onlyBefore: AS_NOUN },
  dog: { notBefore: ['days'] },
  etang: { notIn: 'en' },
  bassin: { notIn: 'en' },
  pave: { notAfter: EN_SUBJECTS },
  circulation: { notBefore: list('pietonne des pietonniere cycliste de des'), notAfter: list('feu feux lumiere') },
  traffic: { notBefore: list('light lights calming noise signal signals') },
  bateau: { notIn: 'en' },
  music: { notAfter: list('rock') },
  spring: { notAfter: list('hot water natural would will'), notBefore: list('up water onion') },
  snow: {
    notBefore: list('removal clearing plow plough plows ploughs shovel shoveling cleared'),
    notAfter: list('clear cleared shovel remove'),
  },
  neige: { notAfter: list('deneigement') },
  sun: { notAfter: list('from block against') },
  soleil: { notAfter: list('contre') },
  rain: { notAfter: list('from against') },
  '=vent': { notAfter: list('contre du'), notIn: 'en' },
  wind: { notAfter: list('from against') },
  pluie: { notAfter: list('contre') },
  foyer: { notIn: 'en' },
  cour: { notAfter: list('en au bas') },
  port: { notIn: 'fr' },
  road: { notAfter: list('rocky') },
};

const AROUND = list('around through over up down to on in under by');

/** 'Get the cars off the square', 'keep dogs out of the pond': what is driven, ridden or walked there. */
const ON_WHEELS = list('cars car trucks vehicles traffic bikes bicycles scooters motorcycles motorbikes buses dogs skateboards autos');

/** 'It should look like a garden' asks for one. */
const WISHED_TO = list('to should could would can must will really always');

/** For the words that steer. */
export const STEERING_GUARDS: Readonly<Record<string, Guard>> = {
  place: { notIn: 'fr' },
  'a centre': { notBefore: list('communautaire communautaires culturel sportif commercial ville') },
  middle: { notBefore: list('school age aged class schools ages') },
  central: { notBefore: list('station heating air') },
  front: { onlyAfter: list('at in the up'), notIn: 'fr' },
  corner: { onlyAfter: list('left right far back front top bottom street') },
  fond: { onlyAfter: list('en le de') },
  'en place': { notBefore: list('publique centrale pour') },
  'done with': { notAfter: list('be well get') },
  'pas plus': { onlyBefore: ['$'] },
  nowhere: { onlyBefore: ['$'] },
  'look like': { notAfter: WISHED_TO },
  'feel like': { notAfter: WISHED_TO },
  'drink water': { notAfter: list('that which it') },
  'is like': { notAfter: ['that'] },
  blocked: { notBefore: ['off'] },
  'shouldnt have': { notBefore: ['to'] },
  'should not have': { notBefore: ['to'] },
  away: { notAfter: list('walk right throw give run get far go fly'), notBefore: ['from'] },
  'a assez de': { onlyAfter: ['en'] },
  ban: { notIn: 'fr' },
  'could go': { notBefore: AROUND },
  'can go': { notBefore: [...AROUND, ...list('there out fast faster where')], onlyAfter: list('parking cars trucks it they that benches bench fence planters signs stairs steps lawn grass spots spaces lot') },
  'have to go': { notBefore: AROUND },
  'has to go': { notBefore: AROUND },
  'must go': { notBefore: AROUND },
  'should go': { notBefore: AROUND },
  less: { notBefore: list('than') },
  '=moins': { notAfter: list('au du le la les a en ou de plus') },
  dehors: { onlyAfter: list('auto autos voitures chars camions motos trottinettes condos velos circulation stationnement') },
  'please no': { notBefore: ['$'] },
  'surtout pas': { onlyBefore: ['$'] },
  '=stop': { onlyBefore: list('parking cars trucks traffic dogs bikes scooters motorcycles vehicles delivery') },
  '=off': { onlyAfter: ON_WHEELS },
  'out of': { onlyAfter: ON_WHEELS },

  cut: { notAfter: list('curb kerb short') },
  limit: { notAfter: list('speed') },
  limite: { notAfter: list('vitesse la une acces') },
  change: { notAfter: list('climate a the') },
  against: { notBefore: list('the a an') },
  contre: { notBefore: FR_ARTICLES },
  plus: { notAfter: list('en de') },
  '=beaucoup': { notAfter: list('aime aiment aimerais aimons merci adore') },
  '=peu': { notAfter: list('un tout') },
  pas: { notAfter: list('un deux quelques petits grands ses mes leurs chaque') },
  ailleurs: { notAfter: ['d'] },
  retire: { notAfter: list('who to') },
  reduit: { notAfter: list('mobilite prix') },
  reduced: { notBefore: list('mobility') },
  limited: { notBefore: list('mobility vision budget') },
};

/** A word with two senses: `id` is read as `means` where one of `beside` is named too, unless the weather is `unless`. */
export const SENSES: readonly { id: string; means: string; beside: readonly string[]; unless: string }[] = [
  {
    id: 'umbrella',
    means: 'parasol',
    beside: list('terrace table chair picnic-table beach pool cafe restaurant'),
    unless: 'rain',
  },
];

/** Said in the plural for one of it: 'swings' is one frame with two, 'toilettes' one cabin. */
export const PLURAL_FOR_ONE: ReadonlySet<string> = new Set(
  list(
    `toilet swing splash-pad playground string-lights tactile-paving stairs handrail petanque chess-table community-garden stage
    lawn traffic-light fitness-station loading-zone parking sidewalk armrest bike-share skating-rink library beach`.replace(
      /\s+/g,
      ' ',
    ),
  ),
);
