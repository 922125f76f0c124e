import type { UnderstoodWish } from '../understood.ts';

export type Audience = 'reduced-mobility' | 'seniors' | 'children';
/** What is offered for people whom a wish does not name a way for; taking it puts in `ids`. */
export type Offer = { audience: Audience; ids: readonly string[] };
type Scene = NonNullable<UnderstoodWish['scene']>;

/**
 * What may be offered to someone whose wish names no way for people of reduced mobility, seniors or children: one thing for
 * each, that fits the scene and that the wish does not refuse. None where the wish names nothing at all yet. `scene`: that of
 * the site, for a wish that names none.
 */
export function inclusionOffers(understood: UnderstoodWish, scene: Scene): Offer[] {
  const asked = new Set(understood.elements.filter(({ negated }) => !negated).map(({ id }) => id));
  const refused = new Set(understood.elements.filter(({ negated }) => negated).map(({ id }) => id));
  if (asked.size + refused.size === 0) return [];
  const here = understood.scene ?? scene;
  return audiences.flatMap((audience): Offer[] => {
    if (ways[audience].some((id) => asked.has(id)) || (audience === 'children' && here === 'schoolyard')) return [];
    const ids = offered[audience](here).find((each) => each.every((id) => !refused.has(id)));
    return ids === undefined ? [] : [{ audience, ids }];
  });
}

const audiences: readonly Audience[] = ['reduced-mobility', 'seniors', 'children'];

/** Ids of the lexicon that are a way for these people, or name them. */
export const ways: Readonly<Record<Audience, readonly string[]>> = {
  'reduced-mobility': [
    'wheelchair-user', 'walker-user', 'cane-user', 'white-cane-user', 'guide-dog', 'mobility-scooter', 'ramp', 'curb-ramp', 'tactile-paving', 'handrail',
    'elevator', 'audible-signal', 'accessible-parking', 'drop-off', 'curb-extension',
  ],
  seniors: ['senior', 'bench', 'armrest', 'chair', 'handrail', 'walker-user', 'cane-user', 'petanque', 'chess-table', 'shelter', 'gazebo', 'picnic-table'],
  children: [
    'child', 'baby', 'family', 'teenager', 'pram', 'playground', 'slide', 'swing', 'seesaw', 'trampoline', 'sandbox', 'splash-pad', 'pool', 'skating-rink',
    'crossing', 'sledding-hill', 'basketball-court', 'soccer-field', 'skatepark', 'ping-pong-table', 'school', 'ground-mural', 'snowman',
  ],
};

/** In the order in which they fit; the first that nobody refused is offered. */
const offered: Readonly<Record<Audience, (scene: Scene) => readonly (readonly string[])[]>> = {
  'reduced-mobility': (scene) => (scene === 'street' || scene === 'intersection' ? [['curb-ramp'], ['ramp'], ['audible-signal']] : [['ramp'], ['handrail']]),
  seniors: () => [['bench', 'armrest'], ['chair']],
  children: (scene) => (scene === 'street' || scene === 'intersection' ? [['crossing'], ['sandbox']] : scene === 'waterfront' ? [['splash-pad'], ['playground']] : [['playground'], ['swing'], ['sandbox']]),
};
