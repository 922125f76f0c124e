import type { Site } from './wall.ts';
import { back, midrise, row, triplex } from './homes.ts';
import type { Mood } from './mood.ts';
import { mural } from './mural.ts';
import { church, communityCentre, hospital, library, metro, school } from './public-buildings.ts';
import type { Random } from './random.ts';
import { cafe, restaurant, shop } from './shops.ts';
import type { Wall } from './wall.ts';

export type FacadeKind =
  | 'triplex'
  | 'row'
  | 'shop'
  | 'cafe'
  | 'restaurant'
  | 'midrise'
  | 'back'
  | 'school'
  | 'library'
  | 'church'
  | 'community-centre'
  | 'hospital'
  | 'metro'
  | 'mural';

/** Metres along the street that each kind takes. */
export const FACADE_WIDTH: Readonly<Record<FacadeKind, number>> = {
  triplex: 7.6,
  row: 6,
  shop: 7.6,
  cafe: 7.2,
  restaurant: 7.6,
  midrise: 12,
  back: 7,
  school: 18,
  library: 13,
  church: 12,
  'community-centre': 12,
  hospital: 11,
  metro: 8,
  mural: 9,
};

/** Draws a façade. Montréal kinds: brick triplex with an outside stair, row house under a slate mansard, shop under flats. */
export function facade(kind: FacadeKind, wall: Wall, mood: Mood, random: Random): string {
  return PLANS[kind]({ wall, mood, random, width: FACADE_WIDTH[kind] });
}

const PLANS: Readonly<Record<FacadeKind, (site: Site) => string>> = {
  triplex,
  row,
  shop,
  cafe,
  restaurant,
  midrise,
  back,
  school,
  library,
  church,
  'community-centre': communityCentre,
  hospital,
  metro,
  mural,
};
