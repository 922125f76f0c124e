import { shade } from '../colour.ts';
import type { Brush, Standing } from '../element.ts';
import { circle, ellipse, group, line, mirrored, path, rect, ring } from '../svg.ts';
import { caneUser, guideDogUser, scooterUser, walkerUser, wheelchairUser, whiteCaneUser } from './aids.ts';
import { cyclist } from './cyclist.ts';
import { type Age, HOLDING, type Look, look, sized, standing, STANDING, WALKING } from './figure.ts';

const EVERYWHERE = ['sidewalk', 'plaza', 'path', 'lawn', 'road'] as const;

const FIRM = ['sidewalk', 'plaza', 'path', 'road'] as const;

function human(width: number, height: number, draw: (brush: Brush) => string, firm = false): Standing {
  return {
    kind: 'standing',
    width,
    depth: 0.5,
    height,
    zones: firm ? FIRM : EVERYWHERE,
    draw: (brush) => turned(draw(brush), brush),
  };
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
  return sized(
    line(
      [
        [19, -92],
        [16, -190],
      ],
      '#3a3d45',
      2,
    ) + umbrellaTop(16, -186, colour),
    who,
  );
}

function umbrellaTop(x: number, y: number, colour: string): string {
  return group(
    path('M-52 14q4 -42 52 -44q48 2 52 44q-9 -8 -17 0q-9 -9 -18 0q-9 -9 -17 0q-9 -9 -18 0q-8 -9 -17 0q-8 -8 -17 0z', colour) +
      path('M0 -30q48 2 52 44q-9 -8 -17 0q-4 -26 -35 -44z', shade(colour, 0.84)),
    `translate(${x} ${y})`,
  );
}

function pram(brush: Brush): string {
  const who = look(brush.random, 'adult', brush);
  const colour = brush.random.pick(['#35517e', '#7d5a94', '#3f6f5b', '#b5533c', '#454b55']);
  const carriage =
    line(
      [
        [36, -100],
        [58, -40],
      ],
      '#5a616c',
      3.4,
    ) +
    path('M46 -66h58q-2 32 -30 34q-26 0 -28 -34z', colour) +
    path('M74 -66q4 -34 34 -28q4 12 0 28z', shade(colour, 0.8)) +
    line(
      [
        [60, -34],
        [52, -12],
      ],
      '#5a616c',
      3,
    ) +
    line(
      [
        [88, -36],
        [98, -12],
      ],
      '#5a616c',
      3,
    ) +
    ellipse(66, -67, 7, 6, brush.random.pick(['#f2cfb3', '#b87a4b', '#6a4129'])) +
    path('M52 -64h24v8h-22z', '#f0ead8') +
    ring(52, -11, 9, '#24272e', 4) +
    ring(98, -11, 9, '#24272e', 4);
  return standing({ ...who, height: 170 }, HOLDING) + carriage;
}

function family(brush: Brush): string {
  const first = standing(look(brush.random, 'adult', brush), STANDING);
  const second = standing(look(brush.random, 'adult', brush), STANDING);
  const child = standing(look(brush.random, 'child', brush), STANDING);
  return group(first, 'translate(-46 0)') + group(mirrored(second), 'translate(44 0)') + child;
}

function musician(brush: Brush): string {
  const who = { ...look(brush.random, 'adult', brush), height: 172, dress: false };
  const guitar = group(
    path('M-16 0q-2 -14 12 -13q6 1 10 0q10 -2 10 12q0 14 -12 13q-4 -1 -9 0q-11 1 -11 -12z', '#c98a45') +
      circle(-1, 0, 4.5, '#5b3a20') +
      rect(12, -2.5, 44, 5, '#5b3a20', 1) +
      rect(54, -5, 11, 9, '#3a2617', 2),
    'translate(4 -98) rotate(-22)',
  );
  return (
    standing(who, { stride: 0.1, nearHand: [2, -98], farHand: [34, -112], lean: 0 }) + guitar + circle(4, -97, 4.6, who.skin)
  );
}

function dancer(brush: Brush): string {
  const who = look(brush.random, 'adult', brush);
  return standing(who, { stride: 1.1, nearHand: [40, -152], farHand: [-34, -160], lean: 2 });
}

export const PEOPLE_DRAWINGS: Readonly<Record<string, Standing>> = {
  person: human(0.6, 1.8, onFoot('adult')),
  child: human(0.5, 1.3, onFoot('child')),
  teenager: human(0.6, 1.7, onFoot('teenager')),
  senior: human(0.6, 1.7, (brush) => (brush.random.chance(0.5) ? caneUser(brush) : onFoot('senior')(brush))),
  family: human(1.6, 1.8, family),
  baby: human(1.5, 1.75, pram, true),
  pram: human(1.9, 1.75, pram, true),
  'wheelchair-user': human(1.1, 1.4, wheelchairUser, true),
  'walker-user': human(0.9, 1.65, walkerUser, true),
  'cane-user': human(0.7, 1.7, (brush) => caneUser(brush), true),
  'white-cane-user': human(1.5, 1.75, whiteCaneUser, true),
  'guide-dog': human(2, 1.75, guideDogUser, true),
  'mobility-scooter': human(1.3, 1.5, scooterUser, true),
  cyclist: human(1.8, 1.75, cyclist, true),
  musician: human(0.9, 1.75, musician),
  dancer: human(1, 1.8, dancer),
  umbrella: human(1, 2.2, (brush) => {
    const who = look(brush.random, 'adult', brush);
    return standing(who, STANDING) + umbrella(brush, who);
  }),
};
