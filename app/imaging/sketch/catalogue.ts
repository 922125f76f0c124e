import type { Drawing, Fronting } from './element.ts';
import { ANIMAL_DRAWINGS } from './elements/animals.ts';
import { FURNITURE_DRAWINGS } from './elements/furniture.ts';
import { GROUND_DRAWINGS } from './elements/ground.ts';
import { PEOPLE_DRAWINGS } from './elements/people.ts';
import { PLANTING_DRAWINGS } from './elements/planting.ts';
import { PLAY_DRAWINGS } from './elements/play.ts';
import { STRUCTURE_DRAWINGS } from './elements/structures.ts';
import { VEHICLE_DRAWINGS } from './elements/vehicles.ts';

const front = (facade: Fronting['facade'], most = 3): Fronting => ({ kind: 'fronting', facade, most });

/** How each element of the lexicon is drawn, by id. */
export const CATALOGUE: Readonly<Record<string, Drawing>> = {
  ...PEOPLE_DRAWINGS,
  ...ANIMAL_DRAWINGS,
  ...VEHICLE_DRAWINGS,
  ...FURNITURE_DRAWINGS,
  ...PLANTING_DRAWINGS,
  ...PLAY_DRAWINGS,
  ...STRUCTURE_DRAWINGS,
  ...GROUND_DRAWINGS,
  shop: front('shop', 4),
  cafe: front('cafe'),
  restaurant: front('restaurant'),
  house: front('triplex', 5),
  'apartment-building': front('midrise', 3),
  school: front('school', 1),
  library: front('library', 1),
  church: front('church', 1),
  'community-centre': front('community-centre', 1),
  hospital: front('hospital', 1),
  metro: front('metro', 1),
  mural: front('mural', 2),
};

/** Drawn at most this many times, however many were asked for: more would hide everything else. */
export const MOST_OF_ONE = 12;

export const PEOPLE_IDS: ReadonlySet<string> = new Set(Object.keys(PEOPLE_DRAWINGS).filter((id) => id !== 'umbrella'));
/** Those that keep to the lanes of the carriageway. */
export const VEHICLE_IDS: ReadonlySet<string> = new Set(['car', 'taxi', 'truck', 'bus', 'tram', 'train']);
export const REDUCED_MOBILITY_IDS = [
  'wheelchair-user',
  'walker-user',
  'cane-user',
  'white-cane-user',
  'guide-dog',
  'mobility-scooter',
] as const;
