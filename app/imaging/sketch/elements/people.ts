import { shade } from '../colour.ts';
import type { Brush, Standing } from '../element.ts';
import { circle, ellipse, group, line, mirrored, path, rect, ring, stroke } from '../svg.ts';
import { dog } from './animals.ts';
import { bicycleFrame } from './vehicles.ts';
import { arm, HOLDING, look, seated, sized, standing, STANDING, WALKING, type Age, type Look } from './figure.ts';

const EVERYWHERE = ['sidewalk', 'plaza', 'path', 'lawn', 'road'] as const;
const FIRM = ['sidewalk', 'plaza', 'path', 'road'] as const;

function human(width: number, height: number, draw: (brush: Brush) => string, firm = false): Standing {
  return { kind: 'standing', width, depth: 0.5, height, zones: firm ? FIRM : EVERYWHERE, draw: (brush) => turned(draw(brush), brush) };
}

function turned(content: string, brush: Brush): string {
  const inward = brush.side === 'left' ? 0.25 : brush.side === 'right' ? 0.75 : 0.5;
  return brush.random.chance(inward) ? mirrored(content) : content;
}

function onFoot(age: Age): (brush: Brush) => string {
  return (brush) => {
    const who = look(brush.random, age, brush);
    const walking = brush.random.chance(0.6);
    const figure = standing(who, walking ? WALKING : STANDING);
    return figure + (brush.mood.weather === 'rain' && age !== 'child' ? umbrella(brush, who) : '');
  };
}

function umbrella(brush: Brush, who: Look): string {
  const colour = brush.random.pick(['#c9453d', '#2f6f8f', '#e0a63a', '#2b3244', '#7a9a55']);
  return sized(line([[19, -92], [16, -190]], '#3a3d45', 2) + umbrellaTop(16, -186, colour), who);
}

export function umbrellaTop(x: number, y: number, colour: string): string {
  return group(path('M-52 14q4 -42 52 -44q48 2 52 44q-9 -8 -17 0q-9 -9 -18 0q-9 -9 -17 0q-9 -9 -18 0q-8 -9 -17 0q-8 -8 -17 0z', colour)
    + path('M0 -30q48 2 52 44q-9 -8 -17 0q-4 -26 -35 -44z', shade(colour, 0.84)), `translate(${x} ${y})`);
}

// A wheelchair in side view: the large wheel with its push rim, the small caster, seat, back, footrest and push handle.
function wheelchairUser(brush: Brush): string {
  const who = { ...look(brush.random, brush.random.pick(['adult', 'adult', 'senior', 'teenager'] as const), brush), height: 170 };
  const powered = brush.random.chance(0.3);
  const frame = brush.random.pick(['#c0392f', '#2b6fa3', '#39424e', '#3d8a6b']);
  const back = line([[-20, -46], [-27, -94], [-38, -96]], '#2c3038', 5);
  const seat = rect(-24, -54, 50, 7, '#2c3038', 3);
  const chassis = line([[26, -50], [36, -26], [38, -12]], frame, 4.5) + line([[-14, -48], [30, -46]], frame, 4.5) + line([[38, -12], [52, -10]], '#6b7079', 4);
  const person = group(seated(who, 58, powered ? [24, -76] : [12, -62], [42, -17]), 'translate(-10 0)');
  if (powered) return back + poweredBase(frame) + seat + person + rect(16, -74, 16, 4, '#2c3038', 2) + line([[30, -76], [31, -84]], '#2c3038', 3.5);
  return group(wheel(-6, -31, 30, 0.75), 'translate(7 -2)') + caster(40, 0.8) + back + seat + chassis + person + caster(34, 1) + wheel(-8, -31, 31, 1);
}

function wheel(x: number, y: number, r: number, tone: number): string {
  const spokes = Array.from({ length: 9 }, (_, index) => {
    const angle = (index * Math.PI) / 9;
    const [dx, dy] = [Math.cos(angle) * r, Math.sin(angle) * r];
    return line([[x - dx, y - dy], [x + dx, y + dy]], '#9aa1ab', 1, 0.8);
  });
  return spokes.join('') + ring(x, y, r, shade('#24272e', tone), 5) + ring(x, y, r - 6, shade('#c6ccd4', tone), 2.4) + circle(x, y, 4.5, shade('#5a616c', tone));
}

function caster(x: number, tone: number): string {
  return line([[x, -24], [x, -9]], shade('#5a616c', tone), 3.5) + circle(x, -8, 8, shade('#24272e', tone)) + circle(x, -8, 3, '#8d949e');
}

function poweredBase(frame: string): string {
  return rect(-30, -40, 62, 22, frame, 7) + rect(-30, -28, 62, 10, shade(frame, 0.8), 5) + circle(-14, -17, 17, '#24272e') + circle(-14, -17, 7, '#8d949e')
    + circle(26, -12, 12, '#24272e') + circle(26, -12, 5, '#8d949e') + line([[34, -20], [44, -10], [54, -9]], '#6b7079', 5);
}

function walkerUser(brush: Brush): string {
  const who = look(brush.random, 'senior', brush);
  const walker = line([[24, -92], [34, -96]], '#2c3038', 5) + line([[32, -94], [44, -10]], '#7b8591', 4) + line([[32, -94], [20, -10]], '#8d97a3', 4)
    + rect(22, -58, 24, 8, '#33383f', 3) + line([[26, -36], [42, -36]], '#7b8591', 3) + circle(45, -8, 8, '#24272e') + circle(45, -8, 3, '#9aa1ab')
    + circle(20, -8, 8, '#24272e') + circle(20, -8, 3, '#9aa1ab') + rect(27, -52, 17, 15, '#b5533c', 3);
  return standing({ ...who, height: 160 }, { stride: 0.45, nearHand: [29, -99], farHand: [31, -100], lean: 6 }) + walker;
}

function caneUser(brush: Brush, colour = '#5b4030'): string {
  const who = { ...look(brush.random, 'senior', brush), height: 164 };
  return line([[23, -84], [29, -2]], colour, 3.6) + stroke('M23 -84q1 -7 -6 -6', colour, 3.6) + standing(who, { stride: 0.5, nearHand: [23, -88], farHand: [-14, -88], lean: 3 });
}

function whiteCaneUser(brush: Brush): string {
  const who = { ...look(brush.random, 'adult', brush), height: 170 };
  const cane = line([[24, -92], [66, -3]], '#f7f7f4', 3) + line([[58, -20], [66, -3]], '#d0392f', 3) + circle(66, -3, 3, '#d0392f');
  return cane + standing(who, { stride: 0.6, nearHand: [24, -93], farHand: [-13, -88], lean: 1 }) + glasses();
}

function glasses(): string {
  return rect(4, -163, 10, 5, '#1d2026', 2);
}

function guideDogUser(brush: Brush): string {
  const who = { ...look(brush.random, 'adult', brush), height: 170 };
  return standing(who, { stride: 0.7, nearHand: [27, -84], farHand: [-14, -88], lean: 1 }) + glasses()
    + group(dog('#e2c48d', '#f0a62c'), 'translate(56 0)') + line([[27, -84], [48, -58]], '#5a616c', 3);
}

function scooterUser(brush: Brush): string {
  const who = { ...look(brush.random, 'senior', brush), height: 170 };
  const colour = brush.random.pick(['#b8352c', '#2b6fa3', '#35705a']);
  const body = path('M-52 -22h92l16 -8v10q-2 10 -12 10h-94q-12 0 -10 -12z', colour) + path('M-50 -24q2 -16 20 -16h14v16z', shade(colour, 0.8));
  const front = line([[50, -26], [36, -92]], '#33383f', 6) + line([[36, -92], [24, -90]], '#33383f', 5) + path('M42 -70l14 4v20l-10 4z', '#d8cfc0');
  const seat = rect(-38, -56, 38, 8, '#2c3038', 4) + line([[-36, -54], [-40, -92]], '#2c3038', 8) + rect(-24, -48, 8, 16, '#454b55');
  return seat + group(seated(who, 60, [42, -88], [44, -28]), 'translate(-16 0)') + body + front
    + circle(-34, -13, 13, '#24272e') + circle(-34, -13, 5, '#9aa1ab') + circle(40, -13, 13, '#24272e') + circle(40, -13, 5, '#9aa1ab');
}

function pram(brush: Brush): string {
  const who = look(brush.random, 'adult', brush);
  const colour = brush.random.pick(['#35517e', '#7d5a94', '#3f6f5b', '#b5533c', '#454b55']);
  const carriage = line([[36, -100], [58, -40]], '#5a616c', 3.4) + path('M46 -66h58q-2 32 -30 34q-26 0 -28 -34z', colour)
    + path('M74 -66q4 -34 34 -28q4 12 0 28z', shade(colour, 0.8)) + line([[60, -34], [52, -12]], '#5a616c', 3) + line([[88, -36], [98, -12]], '#5a616c', 3)
    + ellipse(66, -67, 7, 6, brush.random.pick(['#f2cfb3', '#b87a4b', '#6a4129'])) + path('M52 -64h24v8h-22z', '#f0ead8')
    + ring(52, -11, 9, '#24272e', 4) + ring(98, -11, 9, '#24272e', 4);
  return standing({ ...who, height: 170 }, HOLDING) + carriage;
}

function family(brush: Brush): string {
  const first = standing(look(brush.random, 'adult', brush), STANDING);
  const second = standing(look(brush.random, 'adult', brush), STANDING);
  const child = standing(look(brush.random, 'child', brush), STANDING);
  return group(first, 'translate(-46 0)') + group(mirrored(second), 'translate(44 0)') + child;
}

function cyclist(brush: Brush): string {
  if (brush.along) return cyclistFromBehind(brush);
  const who = { ...look(brush.random, brush.random.pick(['adult', 'teenager', 'senior'] as const), brush), height: 170, dress: false, coat: false };
  const helmet = path('M-13 -16q0 -17 13 -17q13 0 13 14q-12 -4 -26 3z', brush.random.pick(['#e5b53a', '#f4f1ea', '#c9453d', '#3e7c8f']));
  const colour = brush.random.pick(['#c9453d', '#2f7f86', '#e3a63d', '#35517e']);
  const farLeg = line([[-20, -96], [6, -70], [-2, -34]], shade(who.bottom, 0.8), 12);
  const nearLeg = line([[-20, -96], [10, -62], [2, -22]], who.bottom, 13) + path('M-4 -20h12q8 2 8 7h-20z', who.shoes);
  const body = group(standingTorso(who), 'translate(-20 -6) rotate(22 0 -90)');
  const face = group(ellipse(0, -14, 10.4, 13, who.skin) + helmet, 'translate(14 -143)');
  return farLeg + bicycleFrame(colour) + body + face + nearLeg + arm([4, -132], [36, -96], shade(who.top, 0.9), who.skin, who.build);
}

function cyclistFromBehind(brush: Brush): string {
  const who = { ...look(brush.random, brush.random.pick(['adult', 'teenager', 'senior'] as const), brush), height: 170 };
  const helmet = brush.random.pick(['#e5b53a', '#f4f1ea', '#c9453d', '#3e7c8f']);
  const wheel = rect(-4, -66, 8, 66, '#24272e', 4) + rect(-1.5, -62, 3, 58, '#8d949e', 1.5);
  const legs = line([[-9, -92], [-14, -58], [-11, -22]], who.bottom, 14) + line([[9, -92], [15, -70], [12, -44]], shade(who.bottom, 0.85), 14) + rect(-18, -22, 14, 8, who.shoes, 3) + rect(5, -44, 14, 8, who.shoes, 3);
  const arms = line([[-17, -130], [-30, -112], [-26, -96]], shade(who.top, 0.85), 10) + line([[17, -130], [30, -112], [26, -96]], shade(who.top, 0.8), 10);
  const bar = line([[-30, -95], [30, -95]], '#2a2a2e', 4.5);
  return bar + wheel + rect(-5, -74, 10, 7, '#c9453d', 2) + legs + path('M-13 -92q13 -8 26 0l-4 10h-18z', '#2a2a2e') + arms
    + path('M-13 -140q-8 2 -7 18l5 34h30l5 -34q1 -16 -7 -18q-13 -5 -26 0z', who.top) + path('M2 -142q8 0 11 2q8 2 7 18l-5 34h-9q4 -30 -4 -54z', shade(who.top, 0.86))
    + rect(-4.5, -150, 9, 12, shade(who.skin, 0.88), 3) + ellipse(0, -159, 10.4, 12.5, who.hairColour) + path('M-13 -160q0 -16 13 -16q13 0 13 16q-13 5 -26 0z', helmet);
}

function standingTorso(who: Look): string {
  return path('M-12 -139q-6 2 -5 17l3 32h28l3 -32q1 -15 -5 -17q-12 -5 -24 0z', who.top);
}

function musician(brush: Brush): string {
  const who = { ...look(brush.random, 'adult', brush), height: 172, dress: false };
  const guitar = group(path('M-16 0q-2 -14 12 -13q6 1 10 0q10 -2 10 12q0 14 -12 13q-4 -1 -9 0q-11 1 -11 -12z', '#c98a45') + circle(-1, 0, 4.5, '#5b3a20')
    + rect(12, -2.5, 44, 5, '#5b3a20', 1) + rect(54, -5, 11, 9, '#3a2617', 2), 'translate(4 -98) rotate(-22)');
  return standing(who, { stride: 0.1, nearHand: [2, -98], farHand: [34, -112], lean: 0 }) + guitar + circle(4, -97, 4.6, who.skin);
}

function dancer(brush: Brush): string {
  const who = look(brush.random, 'adult', brush);
  return standing(who, { stride: 1.1, nearHand: [40, -152], farHand: [-34, -160], lean: 2 });
}

export const PEOPLE_DRAWINGS: Readonly<Record<string, Standing>> = {
  person: human(0.6, 1.8, onFoot('adult')),
  child: human(0.5, 1.3, onFoot('child')),
  teenager: human(0.6, 1.7, onFoot('teenager')),
  senior: human(0.6, 1.7, (brush) => (brush.random.chance(0.35) ? caneUser(brush) : onFoot('senior')(brush))),
  family: human(1.6, 1.8, family),
  baby: human(1.5, 1.75, pram, true),
  pram: human(1.5, 1.75, pram, true),
  'wheelchair-user': human(1.1, 1.4, wheelchairUser, true),
  'walker-user': human(0.9, 1.65, walkerUser, true),
  'cane-user': human(0.7, 1.7, (brush) => caneUser(brush), true),
  'white-cane-user': human(1, 1.75, whiteCaneUser, true),
  'guide-dog': human(1.4, 1.75, guideDogUser, true),
  'mobility-scooter': human(1.3, 1.5, scooterUser, true),
  cyclist: human(1.8, 1.75, cyclist, true),
  musician: human(0.9, 1.75, musician),
  dancer: human(1, 1.8, dancer),
  umbrella: human(1, 2.2, (brush) => {
    const who = look(brush.random, 'adult', brush);
    return standing(who, STANDING) + umbrella(brush, who);
  }),
};
