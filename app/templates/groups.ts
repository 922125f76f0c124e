import type { Bilingual, Group } from '../workshop/types.ts';

/** The groups a template draws from, each in a resident’s own voice: a person chooses them, nobody assigns them. */
const labels = {
  wheelchair: { en: 'I use a wheelchair', fr: 'Je me déplace en fauteuil roulant' },
  seniors: { en: 'I am 65 or older', fr: 'J’ai 65 ans ou plus' },
  parents: { en: 'I look after young children', fr: 'Je m’occupe de jeunes enfants' },
  newcomers: { en: 'I am still learning French or English', fr: 'J’apprends encore le français ou l’anglais' },
  cyclists: { en: 'I get around by bicycle', fr: 'Je me déplace à vélo' },
  youth: { en: 'I am between 14 and 24', fr: 'J’ai entre 14 et 24 ans' },
  'low-vision': { en: 'I am blind or have low vision', fr: 'Je vis avec une perte de vision, partielle ou totale' },
  'shop-owners': { en: 'I run or work in a shop nearby', fr: 'Je tiens un commerce du coin ou j’y travaille' },
  'dog-owners': { en: 'I come here with my dog', fr: 'Je viens ici avec mon chien' },
  neighbours: { en: 'My windows look onto this place', fr: 'Mes fenêtres donnent sur ce lieu' },
} as const satisfies Readonly<Record<string, Bilingual>>;

export type KnownGroup = keyof typeof labels;

/** The named groups, in the order given. */
export function groupsOf(...ids: readonly KnownGroup[]): readonly Group[] {
  return ids.map((id) => ({ id, label: labels[id] }));
}
