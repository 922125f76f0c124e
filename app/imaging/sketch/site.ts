import type { Understood } from '../../prompts/index.ts';

/** The site that a workshop is about: the scene of a wish that names none. */
export type SiteKind = 'street' | 'park' | 'square';

const OF_A_PARK = new Set([
  'playground',
  'slide',
  'swing',
  'seesaw',
  'sandbox',
  'splash-pad',
  'pool',
  'pond',
  'sledding-hill',
  'soccer-field',
  'skatepark',
  'basketball-court',
  'petanque',
  'dog-park',
  'beach',
  'picnic-table',
  'hammock',
  'lawn',
  'path',
  'skating-rink',
  'snowman',
  'community-garden',
  'gazebo',
  'bridge',
  'fire-pit',
  'barbecue',
  'outdoor-cinema',
  'squirrel',
  'beehive',
  'butterfly',
]);

const OF_A_SQUARE = new Set([
  'market-stall',
  'stage',
  'fountain',
  'sculpture',
  'chess-table',
  'tent',
  'flag',
  'musician',
  'dancer',
  'string-lights',
  'food-truck',
  'piano',
  'clock',
]);

/** Three of these together, and nothing else that says where, make a park. */
const GROWING = new Set(['flower', 'shrub', 'hedge', 'raingarden', 'rock', 'garden', 'greenery', 'plant', 'bird', 'pond', 'tree']);

export function fittingSite(said: Understood): SiteKind {
  const shown = said.elements.filter((element) => !element.negated);
  const parts = (ids: ReadonlySet<string>): number => shown.filter(({ id }) => ids.has(id)).length;
  const [park, square] = [parts(OF_A_PARK), parts(OF_A_SQUARE)];
  if (square === 0 && parts(GROWING) >= 3) return 'park';
  if (park === 0 && square === 0) return 'street';
  return park >= square ? 'park' : 'square';
}
