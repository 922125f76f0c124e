import type { Brush } from '../element.ts';
import { shade } from '../colour.ts';
import type { Random } from '../random.ts';
import { circle, ellipse, group, line, path, poly, rect, type Point } from '../svg.ts';

export type Hair =
  | 'short'
  | 'long'
  | 'bun'
  | 'curly'
  | 'bald'
  | 'grey-short'
  | 'grey-bun'
  | 'hijab'
  | 'turban'
  | 'cap'
  | 'toque'
  | 'braid'
  | 'bob';

/** How one person looks; lengths are for a person of 170 cm, scaled by `height`. */
export type Look = {
  height: number;
  build: number;
  skin: string;
  hair: Hair;
  hairColour: string;
  top: string;
  bottom: string;
  shoes: string;
  dress: boolean;
  coat: boolean;
  scarf: string | null;
};

const SKINS = ['#f2cfb3', '#e6b48f', '#d39a6d', '#b87a4b', '#8f5a36', '#6a4129', '#4d2f20'] as const;
const HAIR_COLOURS = ['#231c1a', '#3a2a22', '#5b3d28', '#8a5f3c', '#1b1b22', '#a8763e'] as const;
const GREYS = ['#d9d7d2', '#bdbab5', '#efece6'] as const;
const CLOTHES = [
  '#d9694b',
  '#e3a63d',
  '#2f7f86',
  '#35517e',
  '#7d5a94',
  '#6f9a62',
  '#c9596f',
  '#f0ead8',
  '#3f6f5b',
  '#4a86b8',
  '#b5533c',
  '#e8c9a0',
] as const;
const TROUSERS = ['#2f3b52', '#454b55', '#6b5a49', '#3c5368', '#27303f', '#857560', '#54606e'] as const;
const SCARVES = ['#c9453d', '#e5b53a', '#3e7c8f', '#f0ebe0', '#6d8f4e'] as const;

export type Age = 'child' | 'teenager' | 'adult' | 'senior';
const HEIGHTS: Readonly<Record<Age, readonly [number, number]>> = {
  child: [104, 132],
  teenager: [152, 170],
  adult: [158, 182],
  senior: [152, 170],
};
const HAIRS: Readonly<Record<Age, readonly [Hair, ...Hair[]]>> = {
  child: ['short', 'bob', 'curly', 'braid', 'bun', 'cap'],
  teenager: ['short', 'long', 'curly', 'bun', 'cap', 'hijab'],
  adult: ['short', 'long', 'bun', 'curly', 'bald', 'hijab', 'turban', 'bob', 'short', 'braid'],
  senior: ['grey-short', 'grey-bun', 'grey-short', 'grey-bun', 'hijab', 'grey-bun'],
};

/** Draws a person by lot: no age, build, skin or dress is the rule and another the exception. */
export function look(random: Random, age: Age, brush: Brush): Look {
  const [low, high] = HEIGHTS[age];
  const cold = brush.mood.season === 'winter';
  const hair = random.pick(HAIRS[age]);
  const covered = hair === 'hijab' || hair === 'turban';
  return {
    height: random.between(low, high),
    build: age === 'child' ? random.between(0.9, 1.2) : 0.86 + 0.74 * random.next() ** 1.4,
    skin: random.pick(SKINS),
    hair: cold && !covered && random.chance(0.75) ? 'toque' : hair,
    hairColour:
      covered || hair === 'cap' || cold
        ? random.pick(SCARVES)
        : age === 'senior'
          ? random.pick(GREYS)
          : random.pick(HAIR_COLOURS),
    top: random.pick(CLOTHES),
    bottom: random.pick(TROUSERS),
    shoes: random.pick(['#2a2a2e', '#5a4334', '#e9e6df', '#3b3f4c']),
    dress: !cold && (hair === 'long' || hair === 'bun' || hair === 'bob' || hair === 'grey-bun') && random.chance(0.45),
    coat: cold,
    scarf: cold && random.chance(0.6) ? random.pick(SCARVES) : null,
  };
}

export type Pose = { stride: number; nearHand: Point; farHand: Point; lean: number };

export const STANDING: Pose = { stride: 0.15, nearHand: [17, -86], farHand: [-17, -86], lean: 0 };
export const WALKING: Pose = { stride: 1, nearHand: [-12, -88], farHand: [20, -92], lean: 2 };
export const HOLDING: Pose = { stride: 0.6, nearHand: [31, -98], farHand: [29, -100], lean: 3 };

/** A person on foot, seen from the side and a little from the front, looking to the right. */
export function standing(who: Look, pose: Pose): string {
  const b = who.build;
  const s = pose.stride;
  const near: Point[] = [
    [1, -90],
    [2 + 11 * s, -50],
    [2 + 13 * s, -8],
  ];
  const far: Point[] = [
    [-2, -90],
    [-4 + 3 * s, -50],
    [-5 - 15 * s, -9 - 2 * s],
  ];
  const legs = who.dress ? who.skin : who.bottom;
  const width = (who.dress ? 9.5 : 14) * Math.sqrt(b);
  const x = pose.lean;
  const parts = [
    arm([-9 + x, -133], pose.farHand, shade(who.top, 0.78), who.skin, b),
    leg(far, shade(legs, 0.82), width, who.shoes),
    leg(near, legs, width, who.shoes),
    torso(who, x),
    head(who, x + 1.5),
    arm([9 * b + x - 1, -133], pose.nearHand, shade(who.top, 0.92), who.skin, b),
  ];
  return sized(parts.join(''), who);
}

/** A seated person looking to the right; the hips are `seat` centimetres above the ground, at the origin. */
export function seated(who: Look, seat: number, hand: Point, feet: Point): string {
  const legs = who.dress ? who.skin : who.bottom;
  const width = (who.dress ? 10 : 14) * Math.sqrt(who.build);
  const knee: Point = [feet[0] - 4, -seat - 4];
  const lift = 92 - seat;
  const legLine = line([[0, -seat - 2], knee, feet], legs, width);
  const shin = shoe(feet, who.shoes);
  const upper = group(torso({ ...who, dress: false, coat: false }, 0) + head(who, 2), `translate(0 ${lift})`);
  const lap = who.dress
    ? poly(
        [
          [-15 * who.build, -seat - 14],
          [14, -seat - 14],
          [knee[0] + 7, knee[1] - 5],
          [knee[0] + 6, knee[1] + 20],
          [-14 * who.build, -seat + 6],
        ],
        who.top,
      )
    : '';
  return (
    line(
      [
        [-2, -seat - 2],
        [knee[0] - 5, knee[1]],
        [feet[0] - 6, feet[1]],
      ],
      shade(legs, 0.8),
      width,
    ) +
    upper +
    legLine +
    shin +
    lap +
    arm([5 * who.build, -133 + lift], hand, shade(who.top, 0.9), who.skin, who.build)
  );
}

/** Scales a drawing for 170 cm to the person; children have larger heads for their height. */
export function sized(content: string, who: Look): string {
  const scale = who.height / 170;
  return scale > 0.995 && scale < 1.005 ? content : group(content, `scale(${scale.toFixed(3)})`);
}

export function arm(shoulder: Point, hand: Point, sleeve: string, skin: string, build: number): string {
  const dx = hand[0] - shoulder[0];
  const dy = hand[1] - shoulder[1];
  const bend = Math.max(0, 52 - Math.hypot(dx, dy)) * 0.45;
  const elbow: Point = [shoulder[0] + dx * 0.5 - bend * Math.sign(dx || 1), shoulder[1] + dy * 0.5 + bend * 0.6];
  return circle(hand[0], hand[1], 4.6, skin) + line([shoulder, elbow, hand], sleeve, 9.5 * Math.sqrt(build));
}

function leg(points: readonly [Point, Point, Point] | readonly Point[], fill: string, width: number, shoes: string): string {
  const foot = points.at(-1) ?? [0, 0];
  return line(points, fill, width) + shoe(foot, shoes);
}

function shoe([x, y]: Point, fill: string): string {
  return path(`M${x - 7} ${y - 2}h10q11 3 12 10h-22z`, fill);
}

function torso(who: Look, lean: number): string {
  const w = 17 * who.build;
  const hip = 15.5 * who.build;
  const top = who.top;
  const bottom = who.coat ? -62 : who.dress ? -48 : -86;
  const flare = who.coat ? hip + 3 : who.dress ? hip + 9 : hip;
  // A stout person has a belly, to the front, where the face looks.
  const belly = Math.max(0, who.build - 1.12) * 19;
  const body =
    `M${-w * 0.72 + lean} -139Q${-w - 2 + lean} -137 ${-w + lean} -122L${-hip} -92L${-flare} ${bottom}H${flare}Q${hip + belly} -98 ${hip + belly * 0.8 + lean} -106Q${w + belly * 0.5 + lean} -116 ${w + lean} -122` +
    `Q${w + 2 + lean} -137 ${w * 0.72 + lean} -139Q${lean} -144 ${-w * 0.72 + lean} -139Z`;
  const shadow = `M${w * 0.2 + lean} -141Q${w + 2 + lean} -137 ${w + lean} -122Q${w + belly * 0.5 + lean} -116 ${hip + belly * 0.8 + lean} -106Q${hip + belly} -98 ${flare} ${bottom}H${flare * 0.45}Q${hip * 0.5} -110 ${w * 0.2 + lean} -141Z`;
  const scarf =
    who.scarf === null
      ? ''
      : path(`M${-9 + lean} -145q10 6 20 0v8q-10 5 -20 0z`, who.scarf) + rect(3 + lean, -140, 7, 26, shade(who.scarf, 0.9), 2);
  return rect(-4.5 + lean, -150, 9, 14, shade(who.skin, 0.88), 3) + path(body, top) + path(shadow, shade(top, 0.86)) + scarf;
}

function head(who: Look, x: number): string {
  const big = who.height < 140 ? 1.28 : 1;
  return group(
    hairBehind(who) + ellipse(0, -14, 10.4, 13, who.skin) + ellipse(-2, -12, 2, 3, shade(who.skin, 0.86)) + hairAbove(who),
    `translate(${x} -145) scale(${big})`,
  );
}

// Origin at the chin; the face looks to the right.
function hairBehind(who: Look): string {
  const colour = who.hairColour;
  if (who.hair === 'long') return path('M-12 -18q-3 24 -6 34h15l12 -30z', shade(colour, 0.85));
  if (who.hair === 'braid')
    return line(
      [
        [-9, -16],
        [-14, 4],
        [-13, 22],
      ],
      shade(colour, 0.85),
      6,
    );
  if (who.hair === 'curly') return circle(-3, -18, 15.5, colour);
  if (who.hair === 'hijab') return path('M-13 -16q-3 24 -7 28q16 8 29 0l-3 -26z', colour);
  if (who.hair === 'bun' || who.hair === 'grey-bun') return circle(-9, -27, 6.5, shade(colour, 0.9));
  return '';
}

function hairAbove({ hair, hairColour: colour }: Look): string {
  switch (hair) {
    case 'bald':
      return '';
    case 'hijab':
      return path('M-11.5 -10q-3 -20 12 -20q11 0 11 10q-5 -3 -9 -2q-6 6 -4 24q-8 -2 -10 -12z', shade(colour, 1.12));
    case 'turban':
      return (
        path('M-12 -17q-2 -17 12 -17q13 0 12 14q-6 -5 -12 -4q-8 1 -12 7z', colour) +
        path('M-8 -24q8 -6 17 -3', shade(colour, 0.8), 0.6)
      );
    case 'toque':
      return (
        path('M-11.5 -17q0 -15 12 -15q11 0 11 13z', colour) +
        rect(-12.5, -20, 25, 6, shade(colour, 0.82), 3) +
        circle(0, -34, 4, shade(colour, 1.4))
      );
    case 'cap':
      return path('M-11 -17q0 -14 11.5 -14q10 0 10.5 11z', colour) + path('M8 -22h13q1 3 -2 4h-12z', shade(colour, 0.8));
    case 'curly':
      return path('M-12 -12q-6 -20 11 -21q15 0 13 13q-5 -5 -12 -4q-5 6 -12 12z', colour);
    case 'long':
    case 'bun':
    case 'grey-bun':
    case 'braid':
      return path('M-11.5 -8q-4 -21 11 -21q13 0 11.5 12q-8 -1 -12 -5q-3 8 -10.5 14z', colour);
    case 'bob':
      return path('M-12 0q-5 -29 11 -29q13 0 12 12q-8 -1 -12 -5q-2 12 -5 22q-4 2 -6 0z', colour);
    case 'short':
    case 'grey-short':
      return path('M-11.2 -12q-3 -17 10.5 -17q13 0 11.5 11q-6 0 -11 -4q-5 2 -6 9z', colour);
  }
}
