import type { Bilingual } from './types.ts';

/** Trees that grow in southern Québec; the gender rules the French adjective. */
const trees = [
  { en: 'maple', fr: 'Érable', feminine: false }, { en: 'birch', fr: 'Bouleau', feminine: false }, { en: 'cedar', fr: 'Cèdre', feminine: false },
  { en: 'oak', fr: 'Chêne', feminine: false }, { en: 'spruce', fr: 'Épinette', feminine: true }, { en: 'ash', fr: 'Frêne', feminine: false },
  { en: 'beech', fr: 'Hêtre', feminine: false }, { en: 'larch', fr: 'Mélèze', feminine: false }, { en: 'walnut', fr: 'Noyer', feminine: false },
  { en: 'elm', fr: 'Orme', feminine: false }, { en: 'poplar', fr: 'Peuplier', feminine: false }, { en: 'pine', fr: 'Pin', feminine: false },
  { en: 'apple tree', fr: 'Pommier', feminine: false }, { en: 'fir', fr: 'Sapin', feminine: false }, { en: 'willow', fr: 'Saule', feminine: false },
  { en: 'rowan', fr: 'Sorbier', feminine: false }, { en: 'lilac', fr: 'Lilas', feminine: false }, { en: 'linden', fr: 'Tilleul', feminine: false },
  { en: 'hawthorn', fr: 'Aubépine', feminine: true },
] as const;
const colours = [
  { en: 'Blue', fr: ['bleu', 'bleue'] }, { en: 'Golden', fr: ['doré', 'dorée'] }, { en: 'Red', fr: ['rouge', 'rouge'] },
  { en: 'Silver', fr: ['argenté', 'argentée'] }, { en: 'Green', fr: ['vert', 'verte'] }, { en: 'Violet', fr: ['violet', 'violette'] },
  { en: 'White', fr: ['blanc', 'blanche'] }, { en: 'Copper', fr: ['cuivré', 'cuivrée'] }, { en: 'Pink', fr: ['rose', 'rose'] },
  { en: 'Grey', fr: ['gris', 'grise'] }, { en: 'Yellow', fr: ['jaune', 'jaune'] }, { en: 'Amber', fr: ['ambré', 'ambrée'] },
  { en: 'Pearly', fr: ['nacré', 'nacrée'] }, { en: 'Russet', fr: ['roux', 'rousse'] }, { en: 'Purple', fr: ['pourpre', 'pourpre'] },
  { en: 'Turquoise', fr: ['turquoise', 'turquoise'] },
] as const;

/**
 * The name that the app gives to the n-th person to join (n ≥ 0): a colour and a tree. 19 trees and 16 colours share no
 * factor, so that 304 people in a row all have different names; after that a number is added.
 */
export function pseudonymName(n: number): Bilingual {
  const tree = trees[n % trees.length] ?? trees[0];
  const colour = colours[n % colours.length] ?? colours[0];
  const lap = Math.floor(n / (trees.length * colours.length));
  const number = lap === 0 ? '' : ` ${lap + 1}`;
  return { en: `${colour.en} ${tree.en}${number}`, fr: `${tree.fr} ${colour.fr[tree.feminine ? 1 : 0]}${number}` };
}
