import type { Camera } from './camera.ts';
import type { Area } from './floor.ts';
import type { Mood } from './mood.ts';
import type { Random } from './random.ts';

/** Where an element may stand. `road` is open to all where no cars go. */
export type Zone = 'road' | 'sidewalk' | 'plaza' | 'lawn' | 'path';

/** What a drawing may depend on: the setting, its own seeded variation, which side of the picture it stands on. */
export type Brush = {
  mood: Mood;
  random: Random;
  side: 'left' | 'right' | 'middle';
  armrests: boolean;
  /** On the carriageway of a street, moving along it. */ along: boolean;
};

/**
 * Something that stands: drawn upright in centimetres, origin where it meets the ground, y upward negative.
 * `width` and `depth` in metres are its footprint, `height` in metres how far it rises; `most` caps how many are drawn.
 */
export type Standing = {
  kind: 'standing';
  width: number;
  depth: number;
  height: number;
  zones: readonly Zone[];
  most?: number;
  draw: (brush: Brush) => string;
};

/** Something that lies on the ground: drawn in perspective over the rectangle (metres) that it was given. */
export type Lying = {
  kind: 'lying';
  width: number;
  depth: number;
  zones: readonly Zone[];
  most?: number;
  /** Runs along the whole street, at these offsets. */
  strip?: boolean;
  draw: (patch: Patch, brush: Brush) => string;
  /** What stands on it, drawn among the other standing things; x and z in metres. */
  upright?: (area: Area) => readonly { x: number; z: number; drawing: Standing }[];
};

/** Something drawn as part of a façade behind: a shop, a school, a mural. */
export type Fronting = { kind: 'fronting'; facade: string; most?: number };

export type Patch = { camera: Camera; x0: number; x1: number; z0: number; z1: number };

export type Drawing = Standing | Lying | Fronting;
