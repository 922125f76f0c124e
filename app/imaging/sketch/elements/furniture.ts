import { shade } from '../colour.ts';
import type { Brush, Standing, Zone } from '../element.ts';
import { circle, ellipse, group, line, path, poly, rect, ring, stroke } from '../svg.ts';
import { look, seated } from './figure.ts';

const ANYWHERE: readonly Zone[] = ['sidewalk', 'plaza', 'lawn', 'path', 'road'];
const FIRM: readonly Zone[] = ['sidewalk', 'plaza', 'path', 'lawn', 'road'];

function stands(width: number, height: number, draw: (brush: Brush) => string, zones: readonly Zone[] = ANYWHERE, depth = 0.6, most?: number): Standing {
  return { kind: 'standing', width, depth, height, zones, draw, ...(most === undefined ? {} : { most }) };
}

const WOODS = ['#b07a45', '#a56b3c', '#c08a52'] as const;

// Seat at 45 cm, back, two armrests to push oneself up by; a clear place beside it is kept by its footprint.
function bench(brush: Brush): string {
  const wood = brush.random.pick(WOODS);
  const snow = brush.mood.snow ? rect(-80, -93, 160, 6, '#f6f9fb', 3) : '';
  const leg = (x: number): string => line([[x, -44], [x, 0]], '#3a3f47', 6) + line([[x, -44], [x - 1, -92]], '#3a3f47', 5);
  const arms = brush.armrests || brush.random.chance(0.7);
  const armrest = (x: number): string => line([[x, -44], [x, -68]], '#3a3f47', 5) + rect(x - 7, -72, 14, 6, '#3a3f47', 3);
  const slat = (y: number, h: number, tone: number): string => rect(-82, y, 164, h, shade(wood, tone), 3);
  const seatedPerson = brush.random.chance(0.28) ? group(seated(look(brush.random, brush.random.pick(['adult', 'senior', 'adult'] as const), brush), 46, [16, -58], [26, -8]), `translate(${brush.random.pick([-42, 34])} 0)`) : '';
  return leg(-66) + leg(66) + slat(-90, 11, 0.95) + slat(-75, 11, 0.9) + slat(-60, 10, 0.85) + snow + slat(-48, 9, 1.08) + slat(-39, 6, 0.8) + seatedPerson
    + (arms ? armrest(-76) + armrest(76) + (brush.armrests ? armrest(0) : '') : '');
}

// One end of the top reaches over, with no bench under it: there a wheelchair fits.
function picnicTable(brush: Brush): string {
  const wood = brush.random.pick(WOODS);
  return line([[-58, -70], [-84, 0]], shade(wood, 0.6), 8) + line([[-34, -70], [-12, 0]], shade(wood, 0.6), 8) + line([[34, -70], [10, 0]], shade(wood, 0.6), 8) + line([[56, -70], [82, 0]], shade(wood, 0.6), 8)
    + poly([[-104, -78], [92, -78], [136, -70], [-120, -70]], shade(wood, 1.12)) + rect(-120, -70, 256, 8, shade(wood, 0.85), 2)
    + poly([[-104, -46], [70, -46], [84, -40], [-118, -40]], wood) + rect(-118, -40, 202, 7, shade(wood, 0.72), 2) + (brush.mood.snow ? poly([[-100, -80], [90, -80], [128, -73], [-112, -73]], '#f6f9fb') : '');
}

function chair(brush: Brush): string {
  const colour = brush.random.pick(['#d9694b', '#e3a63d', '#2f7f86', '#4a86b8', '#6f9a62']);
  return line([[-22, -38], [-26, 0]], shade(colour, 0.65), 5) + line([[24, -38], [30, 0]], shade(colour, 0.65), 5)
    + path('M-26 -98q26 -8 52 0l-3 58h-46z', colour) + [-13, 0, 13].map((x) => line([[x, -98], [x, -44]], shade(colour, 0.82), 2)).join('')
    + poly([[-26, -42], [26, -42], [34, -34], [-34, -34]], shade(colour, 1.12)) + rect(-42, -60, 12, 5, shade(colour, 0.9), 2) + rect(30, -60, 12, 5, shade(colour, 0.9), 2) + line([[-36, -56], [-34, 0]], shade(colour, 0.8), 5) + line([[36, -56], [34, 0]], shade(colour, 0.8), 5);
}

function hammock(): string {
  return line([[-120, 0], [-112, -170]], '#6b5238', 9) + line([[120, 0], [112, -170]], '#6b5238', 9) + line([[-112, -150], [-80, -110]], '#d8cfc0', 2) + line([[112, -150], [80, -110]], '#d8cfc0', 2)
    + path('M-84 -114q84 84 168 0q-20 74 -84 76q-64 -2 -84 -76z', '#d9694b') + path('M-60 -92q60 60 120 0l4 -6q-64 66 -128 0z', '#f0c98a') + path('M-40 -56q40 24 80 0l-4 8q-36 20 -72 0z', '#f0c98a');
}

function table(brush: Brush): string {
  const wood = brush.random.pick(WOODS);
  return line([[0, -70], [0, -4]], '#3a3f47', 7) + ellipse(0, -3, 22, 5, '#3a3f47') + ellipse(0, -73, 46, 9, shade(wood, 1.1)) + ellipse(0, -70, 46, 8, shade(wood, 0.8), 0.5);
}

function lamp(brush: Brush): string {
  const lit = brush.mood.lit;
  const glow = lit ? `<circle cx="0" cy="-398" r="190" fill="url(#halo)"/>` : '';
  return glow + rect(-10, -14, 20, 14, '#2c3440', 3) + rect(-4, -380, 8, 370, '#37404d') + rect(-7, -90, 14, 6, '#2c3440', 2)
    + stroke('M0 -376q-2 -26 0 -30', '#37404d', 7) + path('M-17 -378h34l-6 -34h-22z', lit ? 'rgb(255,232,170)' : '#eef0ea') + path('M-22 -412h44q-8 -16 -22 -17q-14 1 -22 17z', '#2c3440') + (lit ? `<circle cx="0" cy="-394" r="26" fill="rgb(255,240,200)" opacity="0.55"/>` : '');
}

function bin(brush: Brush): string {
  const colour = brush.random.pick(['#3f6f5b', '#39424e', '#4a6076']);
  return path('M-27 -84h54l-5 84h-44z', colour) + path('M6 -84h21l-5 84h-16z', shade(colour, 0.82)) + rect(-31, -94, 62, 12, shade(colour, 0.7), 5) + rect(-16, -78, 32, 12, '#1f242b', 5)
    + (brush.mood.snow ? path('M-31 -94q31 -14 62 0z', '#f6f9fb') : '');
}

function recycling(): string {
  const box = (x: number, colour: string): string => rect(x - 24, -92, 46, 92, colour, 4) + rect(x - 24, -98, 46, 10, shade(colour, 0.75), 3) + circle(x, -70, 9, '#1f242b') + ring(x, -40, 10, '#ffffff', 3);
  return box(-50, '#3a7f56') + box(0, '#2f6fa8') + box(50, '#8a6242');
}

function toilet(brush: Brush): string {
  const wall = brush.random.pick(['#4d8a86', '#6a7f8e', '#7a8f62']);
  const light = brush.mood.lit ? 'rgb(255,232,170)' : '#dfe9ec';
  return rect(-130, -250, 260, 250, wall, 6) + rect(40, -250, 90, 250, shade(wall, 0.85), 4) + rect(-146, -266, 292, 20, '#39424e', 4) + rect(-108, -208, 110, 208, '#e8e2d4', 3) + rect(-8, -112, 8, 22, '#5a616c', 2)
    + rect(-96, -236, 86, 16, light, 3) + pictogram(-54, -150) + rect(60, -210, 50, 36, light, 3) + rect(52, -130, 66, 66, '#2b5fa3', 6) + accessSign(85, -98, 0.5) + (brush.mood.snow ? rect(-146, -276, 292, 13, '#f6f9fb', 6) : '');
}

function pictogram(x: number, y: number): string {
  const one = (dx: number): string => circle(x + dx, y - 22, 6, '#33506b') + path(`M${x + dx - 8} ${y - 14}h16l3 26h-22z`, '#33506b');
  return one(-16) + one(14);
}

/** The wheelchair sign, drawn as a figure that moves. */
export function accessSign(x: number, y: number, scale: number): string {
  return group(circle(-4, -42, 8, '#ffffff') + stroke('M-4 -32l4 24h22l12 26', '#ffffff', 8) + stroke('M-10 -14a24 24 0 1 0 34 30', '#ffffff', 7), `translate(${x} ${y}) scale(${scale})`);
}

// Two basins: one low enough to reach from a wheelchair, its front left free.
function drinkingFountain(): string {
  return rect(-9, -92, 18, 92, '#8a949f', 4) + rect(-26, -70, 12, 70, '#78828d', 4) + ellipse(2, -94, 26, 7, '#c2cad2') + ellipse(2, -96, 20, 4.5, '#7fb6cc') + ellipse(-30, -72, 24, 6, '#c2cad2') + ellipse(-30, -74, 18, 4, '#7fb6cc')
    + stroke('M-6 -98q4 -16 14 -2', '#bfe3ef', 3) + stroke('M-38 -76q4 -14 12 -2', '#bfe3ef', 3) + circle(-8, -99, 2.6, '#5a616c');
}

function bollard(brush: Brush): string {
  return rect(-8, -90, 16, 90, '#39424e', 7) + rect(-8, -78, 16, 9, '#e9c24a') + rect(2, -88, 5, 86, '#2a313b', 3) + (brush.mood.snow ? ellipse(0, -90, 8, 4, '#f6f9fb') : '');
}

// A board with a map and an arrow: shapes, because letters differ from machine to machine.
function sign(): string {
  return rect(-46, -200, 7, 200, '#4a525d') + rect(39, -200, 7, 200, '#4a525d') + rect(-62, -206, 124, 92, '#24506e', 6) + rect(-54, -198, 70, 76, '#e6efe0', 3) + stroke('M-48 -140q20 -30 58 -42', '#d9694b', 4) + stroke('M-34 -196q6 40 -4 72', '#8fb0c0', 5)
    + circle(-8, -168, 6, '#c9453d') + path('M24 -166h16v-10l18 16l-18 16v-10h-16z', '#ffffff');
}

function bikeRack(brush: Brush): string {
  const hoop = (x: number): string => stroke(`M${x - 20} 0v-62q0 -20 20 -20q20 0 20 20v62`, '#5f6974', 6);
  const bike = group(ring(-50, -33, 31, '#24272e', 3.6) + ring(52, -33, 31, '#24272e', 3.6) + line([[-50, -33], [-22, -76], [34, -80], [0, -32], [-22, -76]], '#2f7f86', 4) + line([[-50, -33], [0, -32]], '#2f7f86', 4)
    + line([[52, -33], [36, -94], [28, -98]], '#2f7f86', 4) + path('M-38 -93h24q-2 6 -10 6z', '#2a2a2e'), 'translate(26 0)');
  return hoop(-92) + hoop(-34) + hoop(24) + hoop(82) + (brush.random.chance(0.9) ? bike : '');
}

function bikeShare(): string {
  const bike = (x: number): string => group(ring(-34, -30, 27, '#24272e', 4) + ring(38, -30, 27, '#24272e', 4) + path('M-34 -30q16 -36 44 -34l22 -8l6 42', 'none') + stroke('M-34 -30q18 -10 34 -4q20 -4 30 -42', '#c8352e', 6) + line([[-8, -34], [-14, -70]], '#c8352e', 5) + rect(-24, -74, 20, 5, '#2a2a2e', 2) + stroke('M30 -76q4 -12 -6 -12', '#2a2a2e', 4), `translate(${x} 0)`);
  return rect(-150, -8, 300, 8, '#8d949e', 2) + bike(-92) + bike(-14) + bike(64) + rect(122, -150, 26, 150, '#39424e', 4) + rect(126, -144, 18, 26, '#8fc0d0', 2) + rect(118, -178, 34, 26, '#c8352e', 4);
}

function repairStation(): string {
  return rect(-10, -150, 20, 150, '#d0772e', 6) + line([[-4, -130], [36, -138]], '#5a616c', 6) + line([[24, -60], [24, -4]], '#39424e', 9) + rect(14, -8, 20, 8, '#39424e', 2) + line([[12, -62], [36, -62]], '#39424e', 6) + stroke('M24 -56q-26 10 -20 40', '#24272e', 3);
}

function charging(brush: Brush): string {
  return rect(-20, -150, 40, 150, '#e9ece8', 8) + rect(6, -150, 14, 150, '#cfd4d2', 6) + rect(-13, -136, 26, 30, brush.mood.lit ? 'rgb(140,230,190)' : '#4c7f6c', 4) + path('M2 -96l-12 18h9l-4 16l14 -20h-9z', '#3aa06a') + stroke('M20 -90q22 6 14 48q-6 16 -14 8', '#24272e', 4.5);
}

function bookBox(): string {
  return rect(-5, -100, 10, 100, '#7d6248') + rect(-30, -158, 60, 58, '#c9453d', 3) + poly([[-38, -156], [0, -186], [38, -156]], '#39424e') + rect(-24, -152, 48, 46, '#f5e8cc', 2)
    + ['#35517e', '#e3a63d', '#3f6f5b', '#7d5a94', '#d9694b', '#4a86b8', '#b5533c'].map((c, i) => rect(-22 + i * 6.4, -146 + (i % 3) * 4, 5.4, 38 - (i % 3) * 4, c)).join('') + rect(-24, -108, 48, 3, '#7d6248');
}

function fridge(): string {
  return rect(-60, -210, 120, 210, '#b98a52', 4) + poly([[-74, -206], [74, -206], [58, -232], [-58, -232]], '#39424e') + rect(-44, -190, 64, 186, '#f2f4f2', 6) + line([[-44, -122], [20, -122]], '#c3c9cc', 3) + rect(10, -176, 5, 36, '#9aa1ab', 2) + rect(10, -112, 5, 50, '#9aa1ab', 2)
    + circle(-14, -70, 12, '#d9584a') + stroke('M-14 -82q2 -8 8 -9', '#4f8a4a', 3) + [-186, -144, -100, -56].map((y) => rect(26, y, 30, 4, '#7d6248')).join('') + circle(36, -192, 6, '#e3a63d') + circle(48, -192, 6, '#6f9a62') + circle(40, -150, 7, '#d9694b');
}

function barbecue(brush: Brush): string {
  return line([[0, -60], [0, 0]], '#39424e', 9) + path('M-42 -86h84q-4 34 -42 36q-38 -2 -42 -36z', '#2a2f36') + rect(-46, -92, 92, 7, '#7b838c', 3) + rect(-16, -98, 14, 6, '#a8563a', 3) + rect(8, -98, 16, 6, '#b8683f', 3)
    + stroke('M-8 -104q-10 -16 2 -28q10 -12 0 -26', '#dfe3e6', 5, brush.mood.lit ? 0.35 : 0.55) + stroke('M16 -104q-8 -14 2 -24', '#dfe3e6', 4, 0.45);
}

function clock(brush: Brush): string {
  return rect(-14, -18, 28, 18, '#24423a', 3) + rect(-6, -300, 12, 290, '#2f5548', 3) + circle(0, -336, 42, '#24423a') + circle(0, -336, 34, brush.mood.lit ? 'rgb(255,244,208)' : '#f5f1e4') + line([[0, -336], [0, -360]], '#24272e', 4) + line([[0, -336], [17, -328]], '#24272e', 4)
    + [0, 1, 2, 3].map((i) => circle(Math.cos((i * Math.PI) / 2) * 28, -336 + Math.sin((i * Math.PI) / 2) * 28, 2.6, '#24272e')).join('');
}

function mailbox(): string {
  return rect(-26, -100, 52, 92, '#b8352c', 6) + path('M-26 -98q0 -28 26 -28q26 0 26 28z', '#c9453d') + rect(-16, -96, 32, 7, '#3a1512', 2) + rect(-22, -10, 8, 10, '#39424e') + rect(14, -10, 8, 10, '#39424e') + rect(-16, -74, 32, 22, '#f0ead8', 2);
}

function firePit(brush: Brush): string {
  const glow = brush.mood.lit ? '<circle cx="0" cy="-34" r="150" fill="url(#halo)"/>' : '';
  return glow + ellipse(0, -8, 58, 16, '#6b655e') + ellipse(0, -12, 44, 10, '#2a2522') + path('M-26 -12q-8 -30 8 -52q2 16 12 20q-4 -24 10 -42q0 24 16 40q10 16 2 34z', 'rgb(240,120,40)') + path('M-12 -12q-4 -20 8 -34q12 12 14 34z', 'rgb(255,206,90)')
    + [-50, -26, 0, 26, 50].map((x) => ellipse(x, -2 - Math.abs(x) * 0.06, 14, 9, '#8a837a')).join('');
}

function parasol(brush: Brush): string {
  const colour = brush.random.pick(['#d9694b', '#e3a63d', '#2f7f86', '#f0ead8']);
  return line([[0, 0], [0, -250]], '#7d6248', 5) + ellipse(0, -4, 26, 7, '#5a616c') + path('M-130 -196q30 -60 130 -66q100 6 130 66l-65 8h-130z', colour) + path('M0 -262q100 6 130 66l-65 8z', shade(colour, 0.85)) + path('M-65 -188l65 -74l10 0l20 74z', shade(colour, 1.18));
}

function fence(): string {
  const posts = Array.from({ length: 21 }, (_, i) => rect(-200 + i * 20 - 2, -104, 4, 104, '#454d57')).join('');
  return posts + rect(-204, -104, 408, 6, '#39424e', 2) + rect(-204, -20, 408, 5, '#39424e', 2);
}

function wall(brush: Brush): string {
  const stone = brush.random.pick(['#a9a294', '#a0644b', '#b3a58c']);
  const rows = [0, 1, 2].map((row) => Array.from({ length: 7 }, (_, i) => rect(-176 + i * 51 - (row % 2) * 18, -88 + row * 29, 48, 26, shade(stone, 0.9 + ((i * 7 + row * 3) % 5) * 0.05), 4)).join('')).join('');
  return rect(-196, -90, 372, 90, shade(stone, 0.7), 3) + rows + rect(-204, -98, 388, 12, shade(stone, 1.15), 3);
}

function flag(brush: Brush): string {
  const colours = brush.random.pick<readonly [string, string]>([['#2b6fa3', '#ffffff'], ['#d9694b', '#f0c98a'], ['#3f8f6b', '#f0ead8']]);
  return rect(-3, -420, 6, 420, '#7b838c') + circle(0, -422, 6, '#e3b53a') + path('M3 -414q36 -14 60 0q24 12 54 0v72q-30 12 -54 0q-24 -14 -60 0z', colours[0]) + path('M3 -390q36 -14 60 0q24 12 54 0v24q-30 12 -54 0q-24 -14 -60 0z', colours[1]);
}

function stringLights(brush: Brush): string {
  const bulbs = (x0: number, x1: number): string => Array.from({ length: 9 }, (_, i) => {
    const t = (i + 0.5) / 9;
    const x = x0 + (x1 - x0) * t;
    const y = -330 + Math.sin(t * Math.PI) * 56;
    return (brush.mood.lit ? `<circle cx="${x}" cy="${y + 9}" r="26" fill="url(#halo)"/>` : '') + circle(x, y + 9, 7, brush.mood.lit ? 'rgb(255,226,150)' : '#f5df9a');
  }).join('');
  return rect(-254, -336, 8, 336, '#5b4636') + rect(246, -336, 8, 336, '#5b4636') + stroke('M-250 -332q125 116 250 0q125 116 250 0', '#39322c', 2.4) + bulbs(-250, 0) + bulbs(0, 250) + rect(-4, -336, 8, 336, '#5b4636');
}

export const FURNITURE_DRAWINGS: Readonly<Record<string, Standing>> = {
  bench: stands(2.3, 0.95, bench), armrest: stands(2.3, 0.95, (brush) => bench({ ...brush, armrests: true })),
  chair: stands(0.9, 1, chair), table: stands(1, 0.8, table), 'picnic-table': stands(2.8, 0.8, picnicTable, ['lawn', 'plaza', 'path', 'sidewalk', 'road'], 1.6),
  hammock: stands(2.6, 1.7, hammock, ['lawn', 'plaza', 'path', 'sidewalk', 'road']), 'street-lamp': stands(0.5, 4.3, lamp), 'string-lights': stands(5.2, 3.4, stringLights, FIRM, 0.4, 3),
  bin: stands(0.65, 0.95, bin), 'recycling-bin': stands(1.6, 1, recycling), toilet: stands(3, 2.7, toilet, FIRM, 2, 2), 'drinking-fountain': stands(0.9, 1, drinkingFountain),
  bollard: stands(0.35, 0.95, bollard), sign: stands(1.3, 2.1, sign), 'bike-rack': stands(2.4, 1, bikeRack), 'bike-share': stands(3.2, 1.8, bikeShare, FIRM, 0.8, 2), 'bike-repair': stands(0.8, 1.5, repairStation),
  'charging-station': stands(0.7, 1.5, charging), 'book-box': stands(0.8, 1.9, bookBox), 'community-fridge': stands(1.4, 2.3, fridge, FIRM, 0.8, 2), barbecue: stands(1, 1.6, barbecue), clock: stands(0.9, 3.8, clock),
  mailbox: stands(0.6, 1.3, mailbox), 'fire-pit': stands(1.3, 0.9, firePit, ['plaza', 'lawn', 'path', 'road', 'sidewalk'], 1.2, 2), parasol: stands(2.6, 2.6, parasol), fence: stands(4.1, 1.05, fence, ANYWHERE, 0.2), wall: stands(3.9, 1, wall, ANYWHERE, 0.4), flag: stands(1.4, 4.2, flag),
};
