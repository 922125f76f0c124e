import type { Scene } from '../../prompts/index.ts';
import type { Camera } from './camera.ts';
import type { Zone } from './element.ts';
import type { FacadeKind } from './facades.ts';
import type { Area } from './floor.ts';
import { asphaltYard, crossRoad, laneGround, lawnBed, parkGround, plaza, roadway, shore } from './grounds.ts';
import type { Mood } from './mood.ts';
import type { Random } from './random.ts';

/** A row of façades: along the street on one side, or across the back. */
export type Row = {
  side: 'left' | 'right' | 'back';
  offset: number;
  from: number;
  to: number;
  kinds: readonly [FacadeKind, ...FacadeKind[]];
};

/** What a scene consists of before anything is set down in it: ground, zones, rows of façades. All lengths in metres. */
export type Stage = {
  ground: (camera: Camera, mood: Mood, random: Random) => string;
  zones: Readonly<Partial<Record<Zone, readonly Area[]>>>;
  rows: readonly Row[];
  /** Trees that close the view, at this distance; null where walls do. */
  woods: number | null;
  /** How far things may stand. */
  depth: number;
  /** The width of the carriageway or of the main way, for what lies across or along it. */
  way: readonly [number, number];
  skyline: boolean;
  /** Pedestrian crossings that the ground itself shows. */
  crossings?: readonly Area[];
};

const MIXED: readonly [FacadeKind, ...FacadeKind[]] = ['triplex', 'shop', 'triplex', 'row', 'shop', 'triplex'];

export const STAGES: Readonly<Record<Scene, Stage>> = {
  street: {
    zones: {
      road: [{ x0: -2.8, x1: 2.8, z0: 4, z1: 50 }],
      sidewalk: [
        { x0: -6.9, x1: -3.2, z0: 5, z1: 40 },
        { x0: 3.2, x1: 6.9, z0: 5, z1: 40 },
      ],
    },
    rows: [
      { side: 'left', offset: -8.2, from: 8, to: 74, kinds: MIXED },
      { side: 'right', offset: 8.2, from: 8, to: 74, kinds: ['shop', 'triplex', 'row', 'triplex', 'shop', 'midrise'] },
    ],
    woods: null,
    depth: 24,
    way: [-2.8, 2.8],
    skyline: true,
    ground: (camera, mood) => roadway(camera, mood, 2.9, 8.3, true),
  },
  intersection: {
    zones: {
      road: [{ x0: -2.8, x1: 2.8, z0: 4, z1: 50 }],
      sidewalk: [
        { x0: -7.4, x1: -3.2, z0: 5, z1: 10.6 },
        { x0: 3.2, x1: 7.4, z0: 5, z1: 10.6 },
        { x0: -6.9, x1: -3.2, z0: 18.6, z1: 40 },
        { x0: 3.2, x1: 6.9, z0: 18.6, z1: 40 },
      ],
    },
    rows: [
      { side: 'left', offset: -8.2, from: 19.5, to: 74, kinds: MIXED },
      { side: 'right', offset: 8.2, from: 19.5, to: 74, kinds: ['shop', 'triplex', 'row', 'triplex', 'shop'] },
      { side: 'back', offset: 19.5, from: -44, to: -8.2, kinds: ['shop', 'triplex', 'midrise'] },
      { side: 'back', offset: 19.5, from: 8.2, to: 44, kinds: ['triplex', 'shop', 'row'] },
    ],
    woods: null,
    depth: 24,
    way: [-2.8, 2.8],
    skyline: true,
    crossings: [{ x0: -2.8, x1: 2.8, z0: 8.7, z1: 10.7 }],
    ground: (camera, mood) => roadway(camera, mood, 2.9, 8.3, false) + crossRoad(camera, mood),
  },
  lane: {
    zones: {
      road: [{ x0: -1.9, x1: 1.9, z0: 4, z1: 40 }],
      lawn: [
        { x0: -4.2, x1: -2.1, z0: 5, z1: 36 },
        { x0: 2.1, x1: 4.2, z0: 5, z1: 36 },
      ],
    },
    rows: [
      { side: 'left', offset: -6.2, from: 5, to: 62, kinds: ['back'] },
      { side: 'right', offset: 6.2, from: 5, to: 62, kinds: ['back'] },
    ],
    woods: 60,
    depth: 20,
    way: [-1.9, 1.9],
    skyline: true,
    ground: (camera, mood, random) => laneGround(camera, mood, random),
  },
  park: {
    zones: {
      lawn: [
        { x0: -24, x1: -2.2, z0: 4.6, z1: 27 },
        { x0: 2.2, x1: 24, z0: 4.6, z1: 27 },
      ],
      path: [{ x0: -1.9, x1: 1.9, z0: 4.6, z1: 27 }],
    },
    rows: [{ side: 'back', offset: 44, from: -40, to: 40, kinds: ['triplex', 'row', 'shop', 'triplex', 'midrise'] }],
    woods: 33,
    depth: 24,
    way: [-1.7, 1.7],
    skyline: false,
    ground: (camera, mood, random) => parkGround(camera, mood, random),
  },
  square: {
    zones: { plaza: [{ x0: -22, x1: 22, z0: 4.6, z1: 24 }] },
    rows: [{ side: 'back', offset: 28, from: -36, to: 36, kinds: ['shop', 'triplex', 'cafe', 'row', 'triplex', 'shop'] }],
    woods: null,
    depth: 22,
    way: [-3, 3],
    skyline: false,
    ground: (camera, mood) => plaza(camera, mood, 27.5),
  },
  waterfront: {
    zones: { plaza: [{ x0: -22, x1: 22, z0: 7.2, z1: 13.2 }], lawn: [{ x0: -14, x1: 14, z0: 4.6, z1: 7 }] },
    rows: [],
    woods: 110,
    depth: 13,
    way: [-3, 3],
    skyline: true,
    ground: (camera, mood, random) => shore(camera, mood, random),
  },
  courtyard: {
    zones: {
      plaza: [
        { x0: -8, x1: -3.4, z0: 4.6, z1: 20 },
        { x0: 3.4, x1: 8, z0: 4.6, z1: 20 },
        { x0: -8, x1: 8, z0: 4.6, z1: 7 },
        { x0: -8, x1: 8, z0: 17, z1: 20 },
      ],
      lawn: [{ x0: -3.2, x1: 3.2, z0: 7, z1: 16.6 }],
    },
    rows: [
      { side: 'back', offset: 24, from: -9, to: 9, kinds: ['triplex', 'row', 'triplex'] },
      { side: 'left', offset: -9, from: 8, to: 24, kinds: ['back', 'triplex'] },
      { side: 'right', offset: 9, from: 8, to: 24, kinds: ['triplex', 'back'] },
    ],
    woods: null,
    depth: 19,
    way: [-3, 3],
    skyline: false,
    ground: (camera, mood, random) =>
      plaza(camera, mood, 24) + lawnBed(camera, mood, random, { x0: -3.4, x1: 3.4, z0: 6.8, z1: 16.8 }),
  },
  schoolyard: {
    zones: { plaza: [{ x0: -22, x1: 22, z0: 4.6, z1: 23 }] },
    rows: [
      { side: 'back', offset: 27, from: -9, to: 9, kinds: ['school'] },
      { side: 'back', offset: 29, from: -36, to: -10, kinds: ['triplex', 'row'] },
      { side: 'back', offset: 29, from: 10, to: 36, kinds: ['row', 'triplex'] },
    ],
    woods: null,
    depth: 21,
    way: [-3, 3],
    skyline: false,
    ground: (camera, mood) => asphaltYard(camera, mood),
  },
};
