import { shade } from '../colour.ts';
import type { Brush, Standing, Zone } from '../element.ts';
import { circle, ellipse, group, line, path, poly, rect, stroke } from '../svg.ts';
import { accessSign } from './furniture.ts';
import { look, seated, standing, STANDING } from './figure.ts';

const KERB: readonly Zone[] = ['sidewalk', 'plaza', 'lawn', 'path', 'road'];
const OPEN: readonly Zone[] = ['plaza', 'lawn', 'path', 'road', 'sidewalk'];

const one = (width: number, depth: number, height: number, draw: (brush: Brush) => string, zones: readonly Zone[] = KERB, most?: number): Standing => (
  { kind: 'standing', width, depth, height, zones, draw, ...(most === undefined ? {} : { most }) });

function shelter(brush: Brush): string {
  const light = brush.mood.lit ? 'rgb(255,238,196)' : '#cfe2e8';
  return path('M-150 -238h300v200h-300z', light, brush.mood.lit ? 0.5 : 0.55) + rect(-154, -246, 8, 246, '#39424e') + rect(146, -246, 8, 246, '#39424e') + rect(-4, -238, 5, 238, '#5a6570') + line([[-150, -40], [150, -40]], '#5a6570', 4)
    + rect(-128, -52, 150, 9, '#b07a45', 3) + line([[-116, -44], [-116, 0]], '#39424e', 6) + line([[10, -44], [10, 0]], '#39424e', 6) + rect(96, -180, 44, 96, '#f0ead8', 3) + rect(102, -172, 32, 44, '#6f9ab0', 2)
    + poly([[-172, -262], [172, -262], [186, -244], [-186, -244]], '#2f3844') + rect(-186, -246, 372, 9, '#222a34', 2) + (brush.mood.snow ? rect(-170, -274, 340, 14, '#f6f9fb', 6) : '')
    + group(seated(look(brush.random, 'senior', brush), 46, [16, -58], [26, -8]), 'translate(-80 -6)');
}

function busStop(): string {
  return rect(-4, -280, 8, 280, '#5a6570', 2) + rect(-30, -286, 60, 72, '#2f6fb0', 8) + path('M-19 -262q0 -10 10 -10h18q10 0 10 10v30h-38z', '#ffffff') + rect(-14, -262, 28, 14, '#2f6fb0', 2) + circle(-10, -238, 3, '#2f6fb0') + circle(10, -238, 3, '#2f6fb0') + rect(-16, -190, 32, 46, '#f0ead8', 3) + rect(-11, -184, 22, 16, '#8fb0c0');
}

function pergola(brush: Brush): string {
  const wood = '#a6734a';
  const green = brush.mood.season === 'winter' ? '#8a7a66' : brush.mood.season === 'autumn' ? '#b8612f' : '#5f9a4f';
  const vine = Array.from({ length: 26 }, () => circle(brush.random.between(-200, 200), brush.random.between(-268, -236), brush.random.between(9, 17), shade(green, brush.random.between(0.8, 1.2)))).join('');
  return line([[-120, -40], [120, -40]], shade(wood, 0.9), 9) + [-84, 84].map((x) => line([[x, -40], [x, 0]], shade(wood, 0.7), 7)).join('') + [-180, 180].map((x) => rect(x - 9, -240, 18, 240, wood) + rect(x + 2, -240, 7, 240, shade(wood, 0.8))).join('') + [-150, 150].map((x) => rect(x - 6, -236, 12, 222, shade(wood, 0.75))).join('')
    + rect(-214, -250, 428, 15, shade(wood, 1.08), 2) + Array.from({ length: 12 }, (_, i) => rect(-202 + i * 36, -262, 10, 16, shade(wood, 0.9))).join('') + vine + (brush.mood.snow ? rect(-206, -268, 412, 9, '#f6f9fb', 4) : '');
}

function gazebo(brush: Brush): string {
  return poly([[-180, -44], [180, -44], [196, -20], [-196, -20]], '#d8cfc0') + rect(-196, -20, 392, 20, '#b9b0a0', 2) + poly([[196, -20], [196, -14], [270, 0], [196, 0]], '#c8bfb0') + [-158, -60, 60, 158].map((x) => rect(x - 6, -260, 12, 218, '#f4f1ea')).join('') + rect(-164, -96, 104, 6, '#f4f1ea') + rect(60, -96, 104, 6, '#f4f1ea') + Array.from({ length: 7 }, (_, i) => rect(-150 + i * 14, -94, 4, 50, '#f4f1ea') + rect(66 + i * 14, -94, 4, 50, '#f4f1ea')).join('')
    + path('M-206 -256q110 -30 206 -120q96 90 206 120z', '#3f7a6b') + path('M0 -376q96 90 206 120h-120q-60 -50 -86 -120z', '#336356') + circle(0, -382, 8, '#e3b53a') + rect(-190, -260, 380, 9, '#f4f1ea', 2) + (brush.mood.snow ? path('M-160 -282q90 -34 160 -94q70 60 160 94q-60 -8 -100 -22q-30 14 -60 -8q-60 24 -160 30z', '#f6f9fb') : '');
}

function marketStall(brush: Brush): string {
  const stripe = brush.random.pick(['#c9453d', '#2f7f86', '#5f9a4f', '#e3a63d']);
  const vendor = group(standing(look(brush.random, 'adult', brush), STANDING), 'translate(30 -4)');
  const awning = Array.from({ length: 9 }, (_, i) => path(`M${-150 + i * 33.3} -232L${-168 + i * 37.3} -184q18 20 37 0L${-116.7 + i * 33.3} -232Z`, i % 2 === 0 ? stripe : '#f7f2e6')).join('');
  const crate = (x: number, colours: readonly string[]): string => rect(x, -96, 62, 24, '#b98a52', 2) + colours.map((colour, i) => circle(x + 9 + (i % 4) * 15, -98 - Math.floor(i / 4) * 9, 8, colour)).join('');
  return rect(-148, -230, 7, 230, '#7d6248') + rect(141, -230, 7, 230, '#7d6248') + vendor + poly([[-156, -84], [156, -84], [168, -72], [-168, -72]], '#c39a66') + rect(-164, -72, 328, 72, '#a67a4a', 2) + [-100, -40, 20, 80].map((x) => line([[x, -72], [x, 0]], '#8a6240', 2.4)).join('')
    + crate(-146, ['#d9412f', '#e0543f', '#d9412f', '#c9352a', '#e0543f', '#d9412f']) + crate(-72, ['#e88a36', '#f0a040', '#e88a36', '#f0a040', '#e88a36']) + crate(4, ['#6f9a42', '#5f8f3a', '#7aab50', '#6f9a42', '#5f8f3a', '#7aab50']) + crate(80, ['#f0d048', '#e8c23a', '#f0d048', '#7d5a94', '#7d5a94']) + awning + (brush.mood.lit ? '<circle cx="0" cy="-176" r="90" fill="url(#halo)"/>' : '');
}

// A deck level with the pavement, round tables, a parasol, one place kept free for a wheelchair.
function terrace(brush: Brush): string {
  const colour = brush.random.pick(['#d9694b', '#e3a63d', '#2f7f86']);
  const table = (x: number): string => line([[x, -66], [x, -18]], '#39424e', 6) + ellipse(x, -68, 36, 8, '#e9e0cc') + circle(x - 8, -73, 5, '#ffffff') + rect(x + 8, -80, 6, 10, '#c9e0e4', 2);
  const chair = (x: number, flip: number): string => line([[x, -46], [x + 6 * flip, -16]], '#39424e', 4) + line([[x + 30 * flip, -46], [x + 26 * flip, -16]], '#39424e', 4) + rect(Math.min(x, x + 32 * flip), -50, 32, 6, colour, 2) + line([[x, -48], [x - 5 * flip, -92]], colour, 6);
  const guest = (x: number): string => group(seated(look(brush.random, brush.random.pick(['adult', 'senior'] as const), brush), 46, [26, -70], [28, -18]), `translate(${x} 0)`);
  const parasol = (x: number): string => line([[x, -18], [x, -240]], '#7d6248', 5) + path(`M${x - 120} -190q30 -54 120 -60q90 6 120 60z`, colour) + path(`M${x} -250q90 6 120 60h-58z`, shade(colour, 0.84)) + path(`M${x - 60} -190l56 -59h8l18 59z`, '#f7f2e6');
  return poly([[-240, -44], [240, -44], [270, -12], [-270, -12]], '#b98a52') + [-160, -80, 0, 80, 160].map((x) => line([[x * 0.92, -43], [x * 1.05, -13]], '#9c7040', 1.6)).join('') + rect(-270, -12, 540, 12, '#8a6240', 2)
    + chair(-190, 1) + guest(-174) + table(-128) + parasol(-112) + chair(66, 1) + guest(82) + table(128) + chair(194, -1) + group(rect(-34, -30, 68, 26, '#7d8a6a', 3) + [-22, -8, 8, 22].map((x) => circle(x, -38, 12, '#5f9a4f')).join('') + [-18, 4, 20].map((x) => circle(x, -42, 5, '#e2679a')).join(''), 'translate(-236 6)') + group(rect(-34, -30, 68, 26, '#7d8a6a', 3) + [-22, -8, 8, 22].map((x) => circle(x, -38, 12, '#5f9a4f')).join('') + [-14, 6, 20].map((x) => circle(x, -42, 5, '#f0c040')).join(''), 'translate(236 6)');
}

function canopy(brush: Brush): string {
  const colour = brush.random.pick(['#e8b64c', '#d9694b', '#2f8f86']);
  return rect(-214, -300, 9, 300, '#5f6974') + rect(200, -340, 9, 340, '#5f6974') + rect(-60, -330, 8, 330, '#4d5660') + path('M-214 -300q150 20 160 -30q120 60 258 -10q-120 90 -120 130q-110 -60 -298 -90z', colour) + path('M-54 -330q120 60 258 -10q-120 90 -120 130q-60 -40 -138 -120z', shade(colour, 0.84));
}

function tent(brush: Brush): string {
  const colour = brush.random.pick(['#f4f1ea', '#d9694b', '#4a86b8']);
  return path('M-190 -200L0 -330L190 -200L200 0H150Q150 -130 96 -180H-96Q-150 -130 -150 0H-200Z', colour) + path('M0 -330L190 -200L200 0H150Q150 -130 96 -180H20Z', shade(colour, 0.86)) + path('M-190 -200q32 26 63 0q32 26 63 0q32 26 64 0q32 26 63 0q32 26 64 0q32 26 63 0L0 -330z', shade(colour, 1.1)) + line([[0, -330], [0, -366]], '#5f6974', 4) + path('M0 -366l34 10l-34 12z', '#e3a63d');
}

function kiosk(brush: Brush): string {
  const inside = brush.mood.lit ? 'rgb(255,224,160)' : '#5b5148';
  return rect(-84, -220, 168, 220, '#3f6f8f', 5) + rect(20, -220, 64, 220, '#33597a', 5) + rect(-70, -190, 140, 90, inside, 3) + rect(-80, -104, 160, 12, '#f0ead8', 3) + poly([[-84, -206], [84, -206], [112, -176], [-112, -176]], '#e3a63d') + path('M-100 -220q100 -70 200 0z', '#2b4a66') + circle(0, -232, 14, '#f0ead8') + rect(-2, -234, 4, 10, '#2b4a66') + circle(0, -239, 2.4, '#2b4a66') + group(standing(look(brush.random, 'adult', brush), STANDING), 'translate(-10 -40) scale(0.86)') + rect(-84, -92, 168, 92, '#3f6f8f') + rect(20, -92, 64, 92, '#33597a') + rect(-80, -104, 160, 12, '#f0ead8', 3);
}

// 1 in 12 and handrails on both sides, with a level landing.
function ramp(brush: Brush): string {
  const side = '#a9a69e';
  const rail = (dy: number, tone: string): string => line([[-236, -46 + dy], [-196, -62 + dy], [120, -152 + dy], [232, -152 + dy]], tone, 5) + line([[-196, -36 + dy], [120, -126 + dy], [232, -126 + dy]], tone, 3.4) + [-196, -90, 16, 120, 228].map((x) => line([[x, x < 120 ? -1 + dy - (x + 220) * 0.175 : -60 + dy], [x, x < 120 ? -62 + dy - (x + 196) * 0.285 : -152 + dy]], tone, 4)).join('');
  const snow = brush.mood.snow;
  return rail(-26, '#7b8591') + poly([[-224, -24], [-232, 0], [120, -60], [120, -86]], snow ? '#e3e9ec' : '#cfccc4') + poly([[120, -86], [236, -86], [236, -60], [120, -60]], snow ? '#eef3f5' : '#dcd9d1') + poly([[-232, 0], [120, -60], [236, -60], [236, 0]], side) + poly([[120, -60], [236, -60], [236, 0], [120, 0]], shade(side, 0.9)) + poly([[-232, -4], [-190, -11], [-186, -30], [-225, -23]], '#e3b53a') + rail(0, '#39424e') + rect(160, -44, 40, 40, '#2b5fa3', 5) + accessSign(179, -21, 0.32);
}

function stairs(): string {
  const steps = Array.from({ length: 6 }, (_, i) => poly([[-110 + i * 3, -24 * (i + 1) - 8], [110 - i * 3, -24 * (i + 1) - 8], [112 - i * 3, -24 * (i + 1)], [-112 + i * 3, -24 * (i + 1)]], '#d8d4ca') + rect(-112 + i * 3, -24 * (i + 1), 224 - i * 6, 24, shade('#a9a69e', 1 - i * 0.02)) + rect(-112 + i * 3, -24 * (i + 1), 224 - i * 6, 4, '#e3b53a')).reverse().join('');
  const rail = (x: number, top: number): string => line([[x, 0], [x, -92]], '#39424e', 5) + line([[x, -92], [top, -234]], '#39424e', 6) + line([[top, -234], [top, -150]], '#39424e', 5);
  return steps + rail(-116, -98) + rail(116, 98);
}

function handrail(): string {
  return line([[-150, 0], [-150, -92], [150, -92], [150, 0]], '#4a6076', 6) + line([[-150, -58], [150, -58]], '#4a6076', 4) + line([[-50, 0], [-50, -92]], '#4a6076', 5) + line([[50, 0], [50, -92]], '#4a6076', 5);
}

function elevator(brush: Brush): string {
  const light = brush.mood.lit ? 'rgb(255,240,200)' : '#dbeaf0';
  return rect(-110, -310, 220, 310, '#5f6974', 5) + rect(-98, -296, 196, 284, '#a9c4d0', 3) + rect(-98, -296, 196, 56, '#2b5fa3', 3) + accessSign(-44, -262, 0.5) + path('M14 -258l13 -20l13 20zM50 -276h26l-13 20z', '#ffffff') + rect(-66, -226, 64, 214, light, 2) + rect(2, -226, 64, 214, light, 2) + line([[0, -226], [0, -12]], '#39424e', 4) + rect(78, -130, 16, 34, '#e9ece8', 3) + circle(86, -120, 4, '#3aa06a') + circle(86, -106, 4, '#c9453d') + rect(-122, -322, 244, 16, '#39424e', 4);
}

// Pole, pedestrian light and the push button with its loudspeaker waves, at 1 metre.
function audibleSignal(brush: Brush): string {
  void brush;
  const wave = (r: number): string => stroke(`M${22 + r * 0.5} ${-106 - r}q${r * 0.8} ${r} 0 ${r * 2}`, '#2b6fa3', 4.5);
  return rect(-6, -290, 12, 290, '#39424e', 3) + rect(-30, -300, 60, 92, '#22272e', 8) + circle(0, -278, 16, '#4a2622') + walkingSign(0, -232) + rect(-16, -130, 32, 52, '#e3b53a', 5) + circle(0, -94, 8, '#22272e') + circle(0, -116, 5, '#22272e') + wave(10) + wave(19) + wave(28);
}

function walkingSign(x: number, y: number): string {
  return group(circle(0, -17, 5, 'rgb(240,248,240)') + stroke('M0 -10v14l-7 14M0 4l8 13M0 -6l-9 9M0 -6l10 6', 'rgb(240,248,240)', 4.5), `translate(${x} ${y})`);
}

function trafficLight(): string {
  return rect(-6, -330, 12, 330, '#39424e', 3) + rect(-22, -346, 44, 112, '#e3b53a', 8) + rect(-17, -341, 34, 102, '#22272e', 6) + circle(0, -322, 12, '#5a2622') + circle(0, -290, 12, '#5a4a22') + circle(0, -258, 12, 'rgb(80,210,130)') + rect(-20, -206, 40, 44, '#22272e', 6) + walkingSign(0, -183) + rect(-9, -116, 18, 26, '#e3b53a', 3);
}

function bridge(): string {
  return path('M-330 0q330 -130 660 0h-50q-280 -84 -560 0z', '#9c6f45') + path('M-330 0q330 -130 660 0v-10q-330 -130 -660 0z', '#b98a52') + stroke('M-320 -74q320 -120 640 0', '#7d5a3a', 8) + [-300, -220, -140, -60, 20, 100, 180, 260, 310].map((x) => line([[x, -8 - 58 * (1 - (x / 330) ** 2)], [x, -76 - 56 * (1 - (x / 330) ** 2)]], '#7d5a3a', 6)).join('') + path('M-270 0q270 -70 540 0z', '#7fb2c4');
}

function fountain(brush: Brush): string {
  if (brush.mood.season === 'winter') return basin('#dfe9ef') + rect(-16, -150, 32, 140, '#b9b2a4', 4) + ellipse(0, -152, 78, 15, '#c9c2b4') + ellipse(0, -158, 66, 12, '#f6f9fb') + ellipse(0, -26, 150, 20, '#f6f9fb');
  const jets = [-64, -40, 40, 64].map((x) => stroke(`M0 -206q${x * 0.7} -60 ${x} 52`, '#dff1f7', 4.5, 0.9)).join('') + [-130, -96, 96, 130].map((x) => stroke(`M${x * 0.5} -150q${x * 0.32} -8 ${x * 0.5} 116`, '#dff1f7', 4, 0.85)).join('');
  return basin('#7fbad0') + rect(-16, -150, 32, 130, '#b9b2a4', 4) + rect(2, -150, 14, 130, '#a39c8e', 4) + ellipse(0, -150, 82, 17, '#c9c2b4') + ellipse(0, -155, 70, 12, '#8fc6d8') + rect(-9, -206, 18, 54, '#b9b2a4', 3) + ellipse(0, -206, 30, 8, '#c9c2b4') + stroke('M0 -206v-54', '#eaf6fa', 6) + jets + ellipse(-60, -30, 26, 4, '#cfe8f0', 0.8) + ellipse(70, -24, 30, 4, '#cfe8f0', 0.8);
}

function basin(water: string): string {
  return ellipse(0, -14, 206, 38, '#a39c8e') + rect(-206, -36, 412, 22, '#a39c8e') + ellipse(0, -38, 206, 34, '#c9c2b4') + ellipse(0, -36, 182, 27, shade(water, 0.85)) + ellipse(0, -31, 172, 22, water);
}

export const STRUCTURE_DRAWINGS: Readonly<Record<string, Standing>> = {
  shelter: one(3.8, 1.6, 2.7, shelter, KERB, 3), 'bus-stop': one(0.7, 0.5, 2.9, busStop), pergola: one(4.3, 2, 2.7, pergola, OPEN, 3), gazebo: one(4.4, 3, 3.9, gazebo, OPEN, 2), 'market-stall': one(3.4, 1.8, 2.5, marketStall, OPEN, 6), terrace: one(5.4, 2.4, 2.5, terrace, ['sidewalk', 'plaza', 'road', 'path', 'lawn'], 3),
  canopy: one(4.4, 2, 3.4, canopy, OPEN, 3), tent: one(4, 2.4, 3.6, tent, OPEN, 4), kiosk: one(2.2, 1.6, 2.5, kiosk, OPEN, 3), ramp: one(4.8, 1.6, 1.8, ramp, KERB, 2), stairs: one(2.4, 1.8, 2.3, stairs, KERB, 2), handrail: one(3.1, 0.4, 1, handrail, KERB), elevator: one(2.4, 2, 3.2, elevator, KERB, 2),
  'audible-signal': one(0.9, 0.4, 3, audibleSignal), 'traffic-light': one(0.6, 0.4, 3.5, trafficLight), bridge: one(6.6, 2.4, 1.4, bridge, OPEN, 1), fountain: one(4.2, 3, 2.6, fountain, OPEN, 3), ladder: one(0.7, 0.4, 2.4, () => line([[-18, 0], [-14, -240]], '#9aa1ab', 6) + line([[18, 0], [14, -240]], '#9aa1ab', 6) + Array.from({ length: 8 }, (_, i) => line([[-17, -26 - i * 27], [17, -26 - i * 27]], '#9aa1ab', 5)).join('')),
};
