import type { Bilingual, Language } from '../workshop/index.ts';

/** What a made-up wish asks for; the facilitator's part of a rehearsal ties it to what the catalogue has. */
export type Topic =
  | 'seat' | 'crossing' | 'step-free' | 'light' | 'play' | 'bike' | 'shade' | 'winter' | 'water' | 'toilet' | 'mural' | 'signs' | 'terrace'
  | 'wild' | 'calm' | 'kiosk' | 'music' | 'transit' | 'rent' | 'quiet' | 'shelter' | 'garden';
type Said = { topic: Topic; text: string };

const said = (entries: Readonly<Record<string, readonly string[]>>): readonly Said[] =>
  topics.flatMap((topic) => (entries[topic] ?? []).map((text) => ({ topic, text })));
const topics: readonly Topic[] = [
  'seat', 'crossing', 'step-free', 'light', 'play', 'bike', 'shade', 'winter', 'water', 'toilet', 'mural', 'signs', 'terrace', 'wild', 'calm', 'kiosk',
  'music', 'transit', 'rent', 'quiet', 'shelter', 'garden',
];

/** Wishes as residents speak, for any street, park or square. */
export const wishesIn: Readonly<Record<Language, readonly Said[]>> = {
  fr: said({
    seat: ['Trois bancs avec des accoudoirs, à l’ombre, pour que ma mère puisse souffler en chemin', 'Des bancs face à face : on jase mieux quand on se voit'],
    crossing: ['Une traverse plus large, parce que le feu change avant que j’arrive de l’autre bord'],
    'step-free': ['Une rampe à côté des marches, pour mon fauteuil et pour les poussettes', 'Un sol bien plat, sans trous, que ma canne n’accroche pas'],
    light: ['Plus de lumière le soir, mais pas dans mes fenêtres', 'Des lampadaires jusqu’à l’arrêt d’autobus, je rentre tard du travail'],
    play: ['Un coin de jeu avec une balançoire, et un banc pour les parents', 'Des jeux peints par terre, ça ne coûte pas cher et les enfants adorent'],
    bike: ['Une piste cyclable protégée et moins d’autos', 'Des supports à vélos devant les commerces'],
    shade: ['Des arbres, beaucoup d’arbres, il fait trop chaud l’été'],
    winter: ['Que la neige soit enlevée ici en premier, en fauteuil je reste pris chez nous'],
    water: ['Une fontaine pour boire et remplir sa bouteille'],
    toilet: ['Des toilettes propres et ouvertes le soir'],
    mural: ['Une murale peinte avec les jeunes du quartier'],
    signs: ['Des panneaux avec des dessins, je lis encore mal le français'],
    terrace: ['Une terrasse où on peut s’asseoir sans rien acheter'],
    wild: ['Des fleurs sauvages pour les papillons et les abeilles'],
    kiosk: ['Un petit kiosque où emprunter des livres, des ballons et des jeux'],
    music: ['Une petite scène pour de la musique le dimanche'],
    transit: ['Un autobus qui passe plus souvent le soir'],
    rent: ['Que les loyers du coin n’augmentent pas après les travaux'],
    quiet: ['Un endroit tranquille, sans musique forte, avec de l’ombre'],
    shelter: ['Un abri contre le vent et la pluie, avec un siège'],
    garden: ['Un potager partagé, avec des bacs assez hauts pour qui est assis'],
    calm: ['Que les autos roulent lentement, mon fils traverse tout seul'],
  }),
  en: said({
    seat: ['Benches with backs and armrests, I cannot get up from a low wall', 'Somewhere to sit in the shade every fifty steps'],
    crossing: ['A wide crossing with time enough for someone who walks slowly'],
    'step-free': ['A ramp so that I get in by the front like everyone else', 'An even floor, my front wheels get stuck in the gaps'],
    light: ['Warm lights at night so my daughter can walk home', 'More light near the trees, it is too dark in November'],
    play: ['A playground that a child in a wheelchair can use too', 'Somewhere for teenagers, everything here is for little kids'],
    bike: ['A bike lane with something solid between me and the cars', 'Bike racks, I lock mine to a tree now'],
    shade: ['Big trees for shade, and flowers under them'],
    winter: ['Clear the snow from the sidewalk first, then the road'],
    water: ['A drinking fountain, low enough for kids'],
    toilet: ['A toilet that is open and clean, I plan my walks around one'],
    mural: ['A mural with the stories of people who have lived here'],
    signs: ['Big signs with pictures, I am new here and get lost'],
    terrace: ['A terrace with a ramp, open to everyone and not only to customers'],
    wild: ['Leave a corner wild, with plants for birds'],
    kiosk: ['A kiosk that lends out games, tools and folding chairs'],
    music: ['A small stage for music and for speeches'],
    transit: ['The metro should run later on weekends'],
    rent: ['Keep the rents down when this gets nicer'],
    quiet: ['A quiet corner with a fountain, not a party place'],
    shelter: ['A shelter from rain and snow where you can wait'],
    garden: ['A vegetable garden we can share, with raised beds'],
    calm: ['Slow the cars down, there are kids everywhere after school'],
  }),
};

/** Comments on another's picture. */
export const commentsIn: Readonly<Record<Language, readonly string[]>> = {
  fr: [
    'Oui! Et avec de l’ombre, ce serait encore mieux.', 'J’aime l’idée, mais qui va l’entretenir l’hiver?', 'Pour moi c’est la chose la plus importante.',
    'Attention aux livraisons, il faut que le camion passe.', 'Ma voisine en fauteuil dit la même chose.', 'Je ne suis pas d’accord, on perdrait du calme.',
  ],
  en: [
    'Yes, and please with a place to sit.', 'Good, but who looks after it in winter?', 'This is what I miss most here.',
    'Mind the deliveries, trucks still need to stop.', 'I would rather keep it quiet.', 'My grandmother would use this every day.',
  ],
};

/** Why people object to a package. */
export const reasonsIn: Readonly<Record<Language, readonly string[]>> = {
  fr: [
    'Il manque encore de quoi s’asseoir, et je ne peux pas rester debout.', 'Le déneigement n’y est pas : l’hiver, tout cela ne me sert à rien.',
    'On dépense trop pour la beauté et pas assez pour traverser en sécurité.', 'Je tiens un commerce : sans livraisons, je ferme.',
    'Rien pour les jeunes, comme toujours.', 'Je veux voir plus d’arbres avant d’accepter.',
  ],
  en: [
    'There is still nowhere to rest for someone who walks with a cane.', 'Without snow clearing I am locked in for four months.',
    'Too much for looks, too little for a safe crossing.', 'I work in a shop here and nobody thought of deliveries.',
    'There is nothing in it for teenagers.', 'It is too dark at night, and this does not change that.',
  ],
};

/** What people who accept a package want to be heard all the same. */
export const reservationsIn: Readonly<Record<Language, readonly string[]>> = {
  fr: ['D’accord, mais pas de chantier l’été pendant les camps de jour.', 'J’accepte si quelqu’un entretient vraiment les plantations.', 'Oui, mais le prochain budget devra penser aux jeunes.'],
  en: ['Yes, as long as the works stop during the summer camps.', 'I accept, if someone really looks after the planting.', 'Fine, but the next budget has to think of teenagers.'],
};

/** Why the facilitator sets a wish aside, says no cost, or finds it beyond the mandate. */
export const verdicts = {
  notCosted: { fr: 'Le coût dépend d’une programmation à l’année, que personne ici ne peut estimer.', en: 'The cost depends on a programme over the year, which nobody here can estimate.' },
  transit: { fr: 'Relève de la société de transport; le souhait lui sera transmis.', en: 'The transit agency decides this; the wish will be passed on to it.' },
  rent: { fr: 'Relève du logement, pas de l’aménagement de ce lieu; le souhait sera transmis au service de l’habitation.', en: 'This is about housing, not the layout of this place; the wish will be passed on to the housing department.' },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** What a made-up wish is about; null for words that are not of a rehearsal. */
export function topicOf(text: string): Topic | null {
  return [...wishesIn.fr, ...wishesIn.en].find((wish) => wish.text === text)?.topic ?? null;
}
