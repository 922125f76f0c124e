import type { Bilingual } from './types.ts';

/** What a whole picture is set in. Each list gives, per value, its phrases in both languages. */
export type Condition = { kind: 'scene' | 'season' | 'weather' | 'timeOfDay'; value: string; words: Bilingual };

const scene = (value: string, en: string, fr: string): Condition => ({ kind: 'scene', value, words: { en, fr } });
const season = (value: string, en: string, fr: string): Condition => ({ kind: 'season', value, words: { en, fr } });
const weather = (value: string, en: string, fr: string): Condition => ({ kind: 'weather', value, words: { en, fr } });
const time = (value: string, en: string, fr: string): Condition => ({ kind: 'timeOfDay', value, words: { en, fr } });

export const CONDITIONS: readonly Condition[] = [
  scene(
    'street',
    `street, avenue, boulevard, road, roadway, main street, side street, residential street, commercial street, streetscape,
    stret, steet`,
    'rue, avenue, boulevard, chaussée, artère, route, rue commerciale, rue residentielle, bout de rue',
  ),
  scene(
    'lane',
    'alley, alleyway, back alley, laneway, green alley, green lane, back lane, lane',
    'ruelle, ruelle verte, ruèle, ruele, venelle, ruel',
  ),
  scene(
    'intersection',
    'intersection, crossroads, street corner, junction',
    'intersection, carrefour, croisée, coin de rue, croisement',
  ),
  scene(
    'park',
    `park, public park, neighbourhood park, neighborhood park, city park, parkette, pocket park, linear park, small park,
    green park`,
    'parc, parc public, parc de quartier, parc lineaire, petit parc, parque, mini parc, parc de poche',
  ),
  scene(
    'square',
    `square, public square, plaza, piazza, town square, city square, village square, public plaza, market square, esplanade,
    forecourt`,
    `place publique, square, parvis, esplanade, plaza, grande place, place centrale, place du village, place de quartier,
    place de l eglise, place du marché, sur la place du marché, la place du marché, sur la place de l eglise, la place de l eglise, placette, la place, une place, sur la place, cette place, notre place, belle place,
    petite place, de la place, parvis de l eglise, agora publique`,
  ),
  scene(
    'waterfront',
    `waterfront, riverside, river bank, riverbank, canal, lakeside, river, shore, waterside, quay, pier, wharf, lakeshore,
    by the water, seaside, port`,
    `bord de l eau, berge, berges, canal, rive, fleuve, bord du fleuve, riviere, quai, bord de la riviere, rivage,
    bord du canal, vieux port, a bord de l eau, a bord du fleuve, a bord de la riviere, a bord du canal, a bord du lac,
    sur le bord de l eau, sur le bord du fleuve, bord du lac`,
  ),
  scene(
    'courtyard',
    'courtyard, inner court, inner courtyard, patio courtyard, backyard',
    'cour interieure, cour arriere, =cour, cour commune, cour partagée',
  ),
  scene(
    'schoolyard',
    'schoolyard, school yard, school playground, school ground',
    'cour d ecole, cour de recreation, cour de l ecole, cours d ecole',
  ),
  season(
    'winter',
    `january, february, december, winter, wintertime, winters, wintry, wintery, in february, in january, in december, christmas,
    winter time`,
    `=janvier, =fevrier, =decembre, hiver, hivernal, hivernale, hivernaux, ivers, iver, l iver, temps des fetes, en janvier, en fevrier,
    en decembre, noel,
    hivers`,
  ),
  season(
    'spring',
    'spring, springtime, spring time, in april, in may',
    'printemps, printanier, printaniere, printemp, en avril, en mai, au mois de mai',
  ),
  season(
    'summer',
    `july, august, =june, summer, summertime, summer time, summery, in july, in august, in june, heat wave, heatwave`,
    `=juin, =juillet, =aout, =été, estival, estivale, =étés, en juillet, en aout, en juin, canicule, l ete, en ete, d ete, cet ete, l eté`,
  ),
  season(
    'autumn',
    `=october, =november, autumn, in the fall, in fall, fall colours, fall colors, fall leaves, fall season, fall day, fall evening,
    fall foliage, fall afternoon, fall morning, autumnal, during fall, this fall, autum, in october, late fall, early fall`,
    `=octobre, =novembre, automne, automnal, automnale, autonne, autone, feuilles mortes, en octobre,
    en novembre, couleurs d automne, automnes`,
  ),
  weather(
    'snow',
    `snow, snowing, snowy, snowfall, snowstorm, blizzard, snow covered, under the snow, snows, snowflakes`,
    `neige, neigeux, il neige, enneige, enneigee, tempete de neige, sous la neige, couvert de neige, couverte de neige,
    flocons, nege, neiger, poudrerie, bordee de neige, tempete`,
  ),
  weather(
    'rain',
    `rain, raining, rainy, rainfall, wet weather, drizzle, downpour, rains, under the rain, puddles`,
    `pluie, il pleut, pluvieux, pluvieuse, sous la pluie, averse, bruine, pleut, plui, il mouille, y mouille, ca mouille, mouille dehors, flaque d eau, pluit`,
  ),
  weather(
    'sun',
    'sunny, =sun, sunshine, sunlit, clear sky, blue sky, bright sun, sunlight, sunny day',
    `ensoleillé, ensoleillée, soleil, ciel bleu, ciel clair, ensoleillement, plein soleil, il fait beau, soleillé`,
  ),
  weather(
    'clouds',
    'cloudy, overcast, cloud, clouds, grey sky, gray sky',
    `nuageux, nuageuse, nuage, ciel gris, ciel couvert, temps gris, temps couvert, il fait gris`,
  ),
  weather('fog', 'fog, foggy, mist, misty', 'brouillard, brume, brumeux, brumeuse'),
  weather('wind', 'wind, windy, breeze, breezy', '=vent, venteux, venteuse, =vents, il vente, brise'),
  time('dawn', 'dawn, sunrise, daybreak, early morning', 'aube, lever du soleil, aurore, lever de soleil, petit matin'),
  time('morning', 'morning', 'matin, matinée, matinal'),
  time(
    'day',
    `daytime, afternoon, noon, midday, by day, during the day, in the day, mid afternoon, lunchtime`,
    `apres midi, midi, de jour, en plein jour, pendant la journée, en journée, de la journee, le jour, apres diner`,
  ),
  time(
    'evening',
    'evening, dusk, sunset, twilight, evenings, nightfall, golden hour, at supper time',
    `soir, soirée, crépuscule, coucher du soleil, coucher de soleil, brunante, tombée de la nuit, tombée du jour, soirs,
    fin de journée, en soiree`,
  ),
  time(
    'night',
    `night, night time, nighttime, midnight, at night, nightime, after dark, in the dark, dark night, moonlight,
    starry night, moon, nite`,
    `nuit, nocturne, minuit, pleine nuit, =nuits, clair de lune, lune, apres la tombee de la nuit, la noirceur,
    a la noirceur, etoilé, etoilée`,
  ),
];

/** How each value reads in a sentence about the picture. */
export const CONDITION_TEXT: Readonly<Record<Condition['kind'], Readonly<Record<string, Bilingual>>>> = {
  scene: {
    street: { en: 'A street', fr: 'Une rue' },
    lane: { en: 'A lane', fr: 'Une ruelle' },
    intersection: { en: 'An intersection', fr: 'Une intersection' },
    park: { en: 'A park', fr: 'Un parc' },
    square: { en: 'A public square', fr: 'Une place publique' },
    waterfront: { en: 'A waterfront', fr: 'Un bord de l’eau' },
    courtyard: { en: 'A courtyard', fr: 'Une cour' },
    schoolyard: { en: 'A schoolyard', fr: 'Une cour d’école' },
  },
  season: {
    winter: { en: 'in winter', fr: 'en hiver' },
    spring: { en: 'in spring', fr: 'au printemps' },
    summer: { en: 'in summer', fr: 'en été' },
    autumn: { en: 'in autumn', fr: 'en automne' },
  },
  weather: {
    snow: { en: 'under falling snow', fr: 'sous la neige' },
    rain: { en: 'in the rain', fr: 'sous la pluie' },
    sun: { en: 'in the sun', fr: 'sous le soleil' },
    clouds: { en: 'under a cloudy sky', fr: 'sous un ciel nuageux' },
    fog: { en: 'in the fog', fr: 'dans le brouillard' },
    wind: { en: 'in the wind', fr: 'sous le vent' },
  },
  timeOfDay: {
    dawn: { en: 'at dawn', fr: 'à l’aube' },
    morning: { en: 'in the morning', fr: 'le matin' },
    day: { en: 'by day', fr: 'le jour' },
    evening: { en: 'in the evening', fr: 'le soir' },
    night: { en: 'at night', fr: 'la nuit' },
  },
};
