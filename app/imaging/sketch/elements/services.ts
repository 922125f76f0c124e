import { shade } from '../colour.ts';
import type { Brush } from '../element.ts';
import { circle, ellipse, group, line, path, poly, rect, ring, stroke } from '../svg.ts';

export function bin(brush: Brush): string {
  const colour = brush.random.pick(['#3f6f5b', '#39424e', '#4a6076']);
  return (
    path('M-27 -84h54l-5 84h-44z', colour) +
    path('M6 -84h21l-5 84h-16z', shade(colour, 0.82)) +
    rect(-31, -94, 62, 12, shade(colour, 0.7), 5) +
    rect(-16, -78, 32, 12, '#1f242b', 5) +
    (brush.mood.snow ? path('M-31 -94q31 -14 62 0z', '#f6f9fb') : '')
  );
}

export function recycling(): string {
  const box = (x: number, colour: string): string =>
    rect(x - 24, -92, 46, 92, colour, 4) +
    rect(x - 24, -98, 46, 10, shade(colour, 0.75), 3) +
    circle(x, -70, 9, '#1f242b') +
    ring(x, -40, 10, '#ffffff', 3);
  return box(-50, '#3a7f56') + box(0, '#2f6fa8') + box(50, '#8a6242');
}

export function toilet(brush: Brush): string {
  const wall = brush.random.pick(['#4d8a86', '#6a7f8e', '#7a8f62']);
  const light = brush.mood.lit ? 'rgb(255,232,170)' : '#dfe9ec';
  return (
    rect(-130, -250, 260, 250, wall, 6) +
    rect(40, -250, 90, 250, shade(wall, 0.85), 4) +
    rect(-146, -266, 292, 20, '#39424e', 4) +
    rect(-108, -208, 110, 208, '#e8e2d4', 3) +
    rect(-8, -112, 8, 22, '#5a616c', 2) +
    rect(-96, -236, 86, 16, light, 3) +
    pictogram(-54, -150) +
    rect(60, -210, 50, 36, light, 3) +
    rect(52, -130, 66, 66, '#2b5fa3', 6) +
    accessSign(85, -98, 0.5) +
    (brush.mood.snow ? rect(-146, -276, 292, 13, '#f6f9fb', 6) : '')
  );
}

function pictogram(x: number, y: number): string {
  const one = (dx: number): string =>
    circle(x + dx, y - 22, 6, '#33506b') + path(`M${x + dx - 8} ${y - 14}h16l3 26h-22z`, '#33506b');
  return one(-16) + one(14);
}

/** The wheelchair sign, drawn as a figure that moves. */
export function accessSign(x: number, y: number, scale: number): string {
  return group(
    circle(-4, -42, 8, '#ffffff') +
      stroke('M-4 -32l4 24h22l12 26', '#ffffff', 8) +
      stroke('M-10 -14a24 24 0 1 0 34 30', '#ffffff', 7),
    `translate(${x} ${y}) scale(${scale})`,
  );
}

// Two basins: one low enough to reach from a wheelchair, its front left free.
export function drinkingFountain(): string {
  return (
    rect(-9, -92, 18, 92, '#8a949f', 4) +
    rect(-26, -70, 12, 70, '#78828d', 4) +
    ellipse(2, -94, 26, 7, '#c2cad2') +
    ellipse(2, -96, 20, 4.5, '#7fb6cc') +
    ellipse(-30, -72, 24, 6, '#c2cad2') +
    ellipse(-30, -74, 18, 4, '#7fb6cc') +
    stroke('M-6 -98q4 -16 14 -2', '#bfe3ef', 3) +
    stroke('M-38 -76q4 -14 12 -2', '#bfe3ef', 3) +
    circle(-8, -99, 2.6, '#5a616c')
  );
}

// Slats with air between them, an open lid, green waste on top.
export function compostBin(): string {
  const slats = [0, 1, 2, 3, 4].map((i) => rect(-46, -18 - i * 17, 92, 13, shade('#a6784a', 1 - (i % 2) * 0.1), 2)).join('');
  return (
    path('M-40 -92q20 -20 40 -8q24 -14 40 8z', '#6f9a52') +
    path('M-30 -96q10 -14 22 -4q-4 8 -22 4z', '#8fb56a') +
    rect(-44, -90, 88, 90, '#4d3a28') +
    slats +
    rect(-50, -96, 9, 96, '#85603a', 2) +
    rect(41, -96, 9, 96, '#85603a', 2) +
    path('M-48 -96l-12 -44h88l20 44z', '#8a6240') +
    path('M-48 -96l-12 -44h10l12 44z', '#a6784a')
  );
}

// A basin at two heights, one with room for the knees under it, a tap and soap.
export function sink(): string {
  return (
    rect(-8, -84, 16, 84, '#78828d', 4) +
    path('M-40 -92h80q-4 22 -40 22q-36 0 -40 -22z', '#e9eef1') +
    ellipse(0, -92, 40, 8, '#c2cad2') +
    ellipse(0, -92, 31, 5, '#7fb6cc') +
    stroke('M-6 -94q-2 -24 14 -22q8 2 6 10', '#8a949f', 4) +
    rect(-34, -112, 10, 18, '#f0c860', 3) +
    rect(-32, -116, 6, 5, '#5a616c', 1)
  );
}

export function bookBox(): string {
  return (
    rect(-5, -100, 10, 100, '#7d6248') +
    rect(-30, -158, 60, 58, '#c9453d', 3) +
    poly(
      [
        [-38, -156],
        [0, -186],
        [38, -156],
      ],
      '#39424e',
    ) +
    rect(-24, -152, 48, 46, '#f5e8cc', 2) +
    ['#35517e', '#e3a63d', '#3f6f5b', '#7d5a94', '#d9694b', '#4a86b8', '#b5533c']
      .map((c, i) => rect(-22 + i * 6.4, -146 + (i % 3) * 4, 5.4, 38 - (i % 3) * 4, c))
      .join('') +
    rect(-24, -108, 48, 3, '#7d6248')
  );
}

export function fridge(): string {
  return (
    rect(-60, -210, 120, 210, '#b98a52', 4) +
    poly(
      [
        [-74, -206],
        [74, -206],
        [58, -232],
        [-58, -232],
      ],
      '#39424e',
    ) +
    rect(-44, -190, 64, 186, '#f2f4f2', 6) +
    line(
      [
        [-44, -122],
        [20, -122],
      ],
      '#c3c9cc',
      3,
    ) +
    rect(10, -176, 5, 36, '#9aa1ab', 2) +
    rect(10, -112, 5, 50, '#9aa1ab', 2) +
    circle(-14, -70, 12, '#d9584a') +
    stroke('M-14 -82q2 -8 8 -9', '#4f8a4a', 3) +
    [-186, -144, -100, -56].map((y) => rect(26, y, 30, 4, '#7d6248')).join('') +
    circle(36, -192, 6, '#e3a63d') +
    circle(48, -192, 6, '#6f9a62') +
    circle(40, -150, 7, '#d9694b')
  );
}

export function barbecue(brush: Brush): string {
  return (
    line(
      [
        [0, -60],
        [0, 0],
      ],
      '#39424e',
      9,
    ) +
    path('M-42 -86h84q-4 34 -42 36q-38 -2 -42 -36z', '#2a2f36') +
    rect(-46, -92, 92, 7, '#7b838c', 3) +
    rect(-16, -98, 14, 6, '#a8563a', 3) +
    rect(8, -98, 16, 6, '#b8683f', 3) +
    stroke('M-8 -104q-10 -16 2 -28q10 -12 0 -26', '#dfe3e6', 5, brush.mood.lit ? 0.35 : 0.55) +
    stroke('M16 -104q-8 -14 2 -24', '#dfe3e6', 4, 0.45)
  );
}

export function mailbox(): string {
  return (
    rect(-26, -100, 52, 92, '#b8352c', 6) +
    path('M-26 -98q0 -28 26 -28q26 0 26 28z', '#c9453d') +
    rect(-16, -96, 32, 7, '#3a1512', 2) +
    rect(-22, -10, 8, 10, '#39424e') +
    rect(14, -10, 8, 10, '#39424e') +
    rect(-16, -74, 32, 22, '#f0ead8', 2)
  );
}
