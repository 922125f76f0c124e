import type { Scene, Understood } from '../../prompts/index.ts';
import { type Camera, camera as cameraOf } from './camera.ts';
import { CATALOGUE, PEOPLE_IDS, VEHICLE_IDS } from './catalogue.ts';
import { grade } from './colour.ts';
import { contentsOf, type Drawn, type Item } from './contents.ts';
import type { Brush } from './element.ts';
import { slab } from './elements/patch.ts';
import { FACADE_WIDTH, type FacadeKind } from './facades.ts';
import { arrange, type Placed } from './layout.ts';
import { type Mood, moodOf } from './mood.ts';
import { type Random, random as randomOf } from './random.ts';
import { lampPools, lying, shadows, standing } from './picture.ts';
import { fittingSite, type SiteKind } from './site.ts';
import { definitions, sky, skyline, woods } from './sky.ts';
import { type Stage, STAGES } from './stage.ts';
import { buildings } from './walls.ts';
import { weatherOver } from './weather.ts';

export type SceneRequest = {
  said: Understood;
  seed: string;
  width: number;
  height: number;
  /** Named in the plural without a number. */ several?: ReadonlySet<string>;
  /** Null: the scene that fits what was asked for. */ site: SiteKind | null;
  /** What was set down and is not to be drawn, by `placedName`: everything else stays where it is. */ without?: ReadonlySet<string>;
  /** The part to show, in pixels of the picture, and the size to show it in; the whole picture where absent. */ part?: Part;
};

type Part = { left: number; top: number; width: number; height: number; to: { width: number; height: number } };

/** `placed`: everything that was set down, also what is not drawn; `alone` draws one of them by itself, on nothing. */
export type SketchedScene = { svg: string; drawn: Drawn[]; scene: Scene; placed: readonly Placed[]; camera: Camera; alone: (item: Placed) => string };

/** One thing of a scene, told from all others. */
export const placedName = ({ id, index, kind }: Placed): string => `${kind} ${id} ${index}`;

/**
 * Draws what was understood as one coherent SVG picture, `width` × `height` pixels.
 *
 * Pure: the same request gives the same text. Negated elements are never drawn; every other one is, in the number asked for
 * up to a cap that `drawn` reports.
 */
export function sketchScene({ said, several, seed, width, height, site, without, part }: SceneRequest): SketchedScene {
  const random = randomOf(seed);
  const mood = moodOf(said, site ?? fittingSite(said));
  const stage = STAGES[mood.scene];
  const camera = cameraOf(width, height);
  const { items, drawn } = contentsOf(said, mood.scene, random.fork('contents'), several);
  const { refused } = mood;
  const askedIds = new Set(items.filter((item) => item.asked).map((item) => item.id));
  const has = (id: string): boolean => items.some((item) => item.id === id);
  const driven = [
    'car',
    'bus',
    'truck',
    'taxi',
    'tram',
    'bus-lane',
    'parking',
    'drop-off',
    'loading-zone',
    'speed-bump',
    'motorcycle',
  ];
  // A street without cars is drawn as one that people have taken over.
  const closed = mood.scene === 'street' && refused.has('car') && !driven.some(has);
  const pedestrian = (has('pedestrian-street') && mood.scene !== 'park') || closed;
  const carFree =
    pedestrian ||
    refused.has('car') ||
    !items.some((item) => ['car', 'bus', 'truck', 'taxi', 'tram', 'bus-lane'].includes(item.id)) ||
    stage.zones.road === undefined ||
    mood.scene === 'lane';
  const { onWalls, onGround } = split(items, stage);
  const arranged = arrange(onGround, {
    stage,
    camera,
    random: random.fork('layout'),
    carFree,
    shared: pedestrian || mood.scene === 'lane',
    clear: new Set(onWalls.map(({ place }) => place ?? '')),
    facing: facingOf(onWalls, stage, camera),
  });
  const given = (item: Placed): boolean =>
    askedIds.has(item.id) &&
    item.kind === 'standing' &&
    stage.zones.road !== undefined &&
    Math.abs(item.x) < stage.way[1] &&
    !VEHICLE_IDS.has(item.id) &&
    !PEOPLE_IDS.has(item.id);
  // No car drives through what residents put into the street.
  const givenAway = !askedIds.has('car') && arranged.some(given);
  const placed = givenAway ? arranged.filter(({ id }) => id !== 'car') : arranged;
  const shown = without === undefined ? placed : placed.filter((item) => !without.has(placedName(item)));
  const brush = (item: Placed): Brush => ({
    mood,
    random: random.fork(`${item.id} ${item.index} drawn`),
    side: sideOf(item),
    along: rides(item, stage),
    armrests: has('armrest') || drawn.some(({ id }) => id === 'armrest'),
  });
  const tag = part === undefined ? `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">` : partTag(part);
  const svg = [
    tag,
    definitions(mood),
    backdrop(stage, camera, mood, random, refused),
    grade(stage.ground(camera, mood, random.fork('ground')), mood.light, 8),
    pedestrian ? grade(pedestrianPaving(camera, stage, mood), mood.light, 8) : '',
    behind(stage, camera, mood, random, refused, onWalls),
    lying(shown, camera, mood, brush),
    shadows(shown, camera, mood),
    lampPools(shown, camera, mood),
    standing(shown, camera, mood, brush),
    weatherOver(camera, mood, random.fork('weather')),
    '</svg>',
  ].join('');
  const alone = (item: Placed): string => `${tag}${definitions(mood)}${lying([item], camera, mood, brush)}${standing([item], camera, mood, brush)}</svg>`;
  return { svg, drawn: shownOf(drawn, placed), scene: mood.scene, placed, camera, alone };
}

const partTag = ({ left, top, width, height, to }: Part): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${to.width}" height="${to.height}" viewBox="${left} ${top} ${width} ${height}" preserveAspectRatio="none">`;

// Façades that are asked for go into a wall of the street or square; where there is none they stand free.
function split(
  items: readonly Item[],
  stage: Stage,
): { onWalls: { kind: FacadeKind; place: string | null }[]; onGround: Item[] } {
  const walls = stage.rows.some((row) => row.offset < 40) && stage.rows.length > 0;
  const sided = stage.rows.some((row) => row.side === 'left');
  const onWalls: { kind: FacadeKind; place: string | null }[] = [];
  const onGround: Item[] = [];
  for (const item of inTurn(items)) {
    const drawing = CATALOGUE[item.id];
    if (item.id === 'pedestrian-street' || isThere(item.id, stage)) continue;
    const fronting = drawing?.kind === 'fronting' && walls && item.place !== 'middle' && item.place !== 'front';
    // A street is full of façades: one too many is not set down on its pavement.
    if (fronting && sided && onWalls.length >= MOST_FACADES) continue;
    if (fronting && onWalls.length < MOST_FACADES)
      onWalls.push({
        kind: drawing.facade as FacadeKind,
        place: sided
          ? item.place === 'right' || (item.place !== 'left' && onWalls.length % 2 === 1)
            ? 'right'
            : 'left'
          : item.place,
      });
    else onGround.push(item);
  }
  const entrance = onWalls.find(({ kind }) => ENTERED.has(kind))?.place ?? null;
  return { onWalls, onGround: onGround.map((item) => leadingTo(entrance, item)) };
}

const MOST_FACADES = 6;
/** Buildings that a ramp or a lift is asked for to get into. */
const ENTERED: ReadonlySet<string> = new Set(['library', 'community-centre', 'school', 'hospital', 'church', 'restaurant', 'cafe', 'shop']);

// One of each kind first: 'apartment buildings, row houses and a church' shows all three.
function inTurn(items: readonly Item[]): Item[] {
  const nth = (item: Item): number => items.slice(0, items.indexOf(item)).filter(({ id }) => id === item.id).length;
  const fronting = items.filter(({ id }) => CATALOGUE[id]?.kind === 'fronting').sort((a, b) => nth(a) - nth(b));
  return [...fronting, ...items.filter((item) => !fronting.includes(item))];
}

// A ramp stands before the building that it leads to.
function leadingTo(side: string | null, item: Item): Item {
  if (item.id !== 'ramp' || (item.place !== null && item.place !== 'front') || (side !== 'left' && side !== 'right')) return item;
  return { ...item, place: side };
}

// Where the asked-for façades of a row across the back begin and end; see `plan` in walls.ts.
function facingOf(onWalls: readonly { kind: FacadeKind }[], stage: Stage, camera: Camera): [number, number] | null {
  const [back, ...others] = stage.rows;
  if (onWalls.length === 0 || back?.side !== 'back' || others.length > 0) return null;
  const wide = onWalls.reduce((sum, { kind }) => sum + FACADE_WIDTH[kind], 0);
  const seen = camera.halfWidth(back.offset);
  return [-0.75, Math.min(0.75, -0.75 + (wide + 6) / seen)];
}

// A street has its pavements and kerbs, a park its path: they need not be drawn twice.
function isThere(id: string, stage: Stage): boolean {
  return (
    ((id === 'sidewalk' || id === 'curb') && stage.zones.sidewalk !== undefined) ||
    (id === 'path' && stage.zones.path !== undefined) ||
    (id === 'lawn' && stage.zones.path !== undefined && stage.zones.lawn !== undefined)
  );
}

function backdrop(stage: Stage, camera: Camera, mood: Mood, random: Random, refused: ReadonlySet<string>): string {
  const far =
    stage.woods !== null && stage.woods > 100 && !refused.has('tree')
      ? grade(woods(camera, mood, random.fork('far woods'), stage.woods), mood.light, 60)
      : '';
  return sky(camera, mood, random.fork('sky')) + (stage.skyline ? skyline(camera, mood, random.fork('skyline')) : '') + far;
}

function behind(
  stage: Stage,
  camera: Camera,
  mood: Mood,
  random: Random,
  refused: ReadonlySet<string>,
  wanted: readonly { kind: FacadeKind; place: string | null }[],
): string {
  const walls = buildings(stage, camera, mood, random.fork('buildings'), wanted);
  const trees =
    stage.woods !== null && stage.woods <= 100 && !refused.has('tree')
      ? grade(woods(camera, mood, random.fork('woods'), stage.woods), mood.light, stage.woods)
      : '';
  return mood.scene === 'lane' ? trees + walls : walls + trees;
}

function pedestrianPaving(camera: Camera, stage: Stage, mood: Mood): string {
  const [x0, x1] = stage.way;
  const patch = { camera, x0: x0 - 0.4, x1: x1 + 0.4, z0: camera.nearest * 0.9, z1: 90 };
  const stone = mood.snow ? '#e0e6ea' : '#c9a98c';
  return (
    slab(patch, 0, 1, 0, 1, stone) +
    Array.from({ length: 22 }, (_, i) =>
      slab({ ...patch, z0: 4 + i * 1.2, z1: 4.06 + i * 1.2 + i * 0.012 }, 0, 1, 0, 1, mood.snow ? '#cfd8dd' : '#b08f74'),
    ).join('') +
    [0.25, 0.5, 0.75].map((u) => slab(patch, u - 0.004, u + 0.004, 0, 1, mood.snow ? '#cfd8dd' : '#b08f74')).join('')
  );
}

// In a street a cyclist rides along it, away from the eye; elsewhere one passes by.
function rides(item: Placed, stage: Stage): boolean {
  return item.kind === 'standing' && stage.zones.road !== undefined && Math.abs(item.x) <= stage.way[1] + 0.2;
}

function sideOf(item: Placed): Brush['side'] {
  const x = item.kind === 'standing' ? item.x : (item.area.x0 + item.area.x1) / 2;
  return x < -1 ? 'left' : x > 1 ? 'right' : 'middle';
}

// What is not asked for is told of in the number that found room.
function shownOf(drawn: readonly Drawn[], placed: readonly Placed[]): Drawn[] {
  return drawn.flatMap((item) => {
    if (item.asked) return [item];
    const count = placed.filter(({ id }) => id === item.id).length;
    return count === 0 ? [] : [{ ...item, drawn: count }];
  });
}
