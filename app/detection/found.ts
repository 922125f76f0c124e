import type { Found, FoundKind } from '../protocol/index.ts';

/** Something that a model saw: its label, and where, in shares of the photo. */
export type Seen = { label: string; box: { xmin: number; ymin: number; xmax: number; ymax: number } };
/** What labels of a model are read as. */
export type Knowing = Readonly<Record<FoundKind, 'named' | 'rough' | 'not'>>;

const kinds = ['face', 'plate'] as const satisfies readonly FoundKind[];
/** Labels as data sets have them, in English and French, words apart. */
const words = {
  face: { named: /\b(?:face|visage|head|tête)s?\b/, whole: /^(?:person|personne|people|pedestrian|piéton)s?$/ },
  plate: { named: /\b(?:licen[cs]e|licen[cs]e ?plate|plaque|number ?plate|registration plate)s?\b/, whole: /^(?:car|truck|bus|motorcycle|motorbike|voiture|camion|autobus|moto)s?$/ },
} as const;

/** Whether a model knows faces and plates by name, only the people and cars that have them, or neither. */
export function knowingOf(labels: readonly string[]): Knowing {
  const of = (kind: FoundKind): Knowing[FoundKind] => {
    const has = (pattern: RegExp): boolean => labels.some((label) => pattern.test(plain(label)));
    if (has(words[kind].named)) return 'named';
    return has(words[kind].whole) ? 'rough' : 'not';
  };
  return { face: of('face'), plate: of('plate') };
}

/** The faces and plates among what a model saw; of people the upper third, of cars the lower half, where it knows no better. */
export function foundIn(seen: readonly Seen[], knowing: Knowing): Found[] {
  return seen.flatMap(({ label, box: { xmin, ymin, xmax, ymax } }) => {
    const kind = kinds.find((each) => knowing[each] !== 'not' && words[each][knowing[each] === 'named' ? 'named' : 'whole'].test(plain(label)));
    if (!kind || xmax <= xmin || ymax <= ymin) return [];
    const rough = knowing[kind] === 'rough';
    const [top, height] = part(kind, rough, ymin, ymax - ymin);
    return [{ kind, left: xmin, top, width: xmax - xmin, height, rough }];
  });
}

export const blindOf = (knowing: Knowing): FoundKind[] => kinds.filter((kind) => knowing[kind] === 'not');

function part(kind: FoundKind, rough: boolean, top: number, height: number): [top: number, height: number] {
  if (!rough) return [top, height];
  return kind === 'face' ? [top, height / 3] : [top + height / 2, height / 2];
}

const plain = (label: string): string => label.normalize('NFC').toLowerCase().replaceAll(/[_\s-]+/g, ' ').trim();
