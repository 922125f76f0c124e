/** French verbs that ask for a thing, refuse it or put another in its place, in the forms that people say and write. */

const ENDINGS = `er e es ons ez ent ee ant ais ait ions iez aient erai eras era erons erez eront erais erait erions eriez
eraient`.split(/\s+/);

/** Forms that are nouns or adjectives as well: 'une plante', 'la place', 'un garde'. */
const NOUNS = new Set(['plante', 'plantes', 'plantee', 'place', 'places', 'pose', 'poses', 'gardes', 'gardent', 'coupes', 'vires', 'limites', 'changes', 'echanges']);

export const REMOVING_VERBS = conjugated(`enlever retirer supprimer éliminer ôter dégager arracher déplacer diminuer éviter tasser
virer démonter raser éloigner rejeter chasser limiter abandonner sacrifier couper condamner`);

export const ADDING_VERBS = conjugated(`ajouter rajouter installer aménager conserver garder ramener planter implanter instaurer placer
poser multiplier restaurer préserver`);

export const REPLACING_VERBS = conjugated('remplacer échanger troquer');

export const TURNING_VERBS = conjugated('transformer');

/** 'Changer la clôture pour une haie' replaces; 'changer bébé' does not. */
export const CHANGING_VERBS = conjugated('changer');

// Matching ignores accents and cedillas, and so do these ('enlèverais', 'remplaçons').
function conjugated(infinitives: string): string {
  return infinitives
    .split(/\s+/)
    .flatMap((infinitive) => ENDINGS.map((ending) => infinitive.replace(/er$/, ending)))
    .filter((form) => !NOUNS.has(form))
    .join(', ');
}
