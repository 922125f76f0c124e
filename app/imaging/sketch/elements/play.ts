import { shade } from '../colour.ts';
import type { Brush, Standing, Zone } from '../element.ts';
import { circle, ellipse, group, line, mirrored, path, poly, rect, stroke } from '../svg.ts';
import { look, seated, standing, STANDING } from './figure.ts';

const OPEN: readonly Zone[] = ['lawn', 'plaza', 'path', 'road', 'sidewalk'];
const BRIGHT = ['#d9694b', '#e3a63d', '#2f7f86', '#4a86b8'] as const;

const one = (width: number, depth: number, height: number, draw: (brush: Brush) => string, most?: number): Standing => (
  { kind: 'standing', width, depth, height, zones: OPEN, draw, ...(most === undefined ? {} : { most }) });

// A tower with a roof, a slide, and a ramped deck that a child in a wheelchair can reach.
function playground(brush: Brush): string {
  const roof = brush.random.pick(BRIGHT);
  const posts = [-70, 60].map((x) => rect(x, -300, 12, 300, '#7d6248')).join('');
  const slide = path('M72 -138q52 8 84 74q22 44 62 54v14q-56 -2 -84 -62q-28 -56 -62 -60z', '#e3a63d') + stroke('M74 -146q58 6 92 76q22 42 52 52', '#c98a26', 6);
  const ramp = poly([[-70, -140], [-250, -8], [-250, 0], [-70, -124]], '#b98a52') + line([[-70, -196], [-252, -62]], '#4a86b8', 6) + [-110, -160, -210, -246].map((x) => line([[x, -138 + (-70 - x) * 0.74 - 0], [x, -200 + (-70 - x) * 0.74]], '#4a86b8', 4)).join('');
  return line([[-200, 0], [-200, -46]], '#7d6248', 7) + line([[-130, 0], [-130, -94]], '#7d6248', 7) + ramp + posts + rect(-78, -140, 158, 14, '#b98a52', 2) + rect(-64, -196, 128, 8, '#4a86b8', 3) + [-48, -24, 0, 24, 48].map((x) => line([[x, -192], [x, -140]], '#4a86b8', 4)).join('')
    + poly([[-98, -290], [0, -376], [98, -290]], roof) + poly([[0, -376], [98, -290], [26, -290]], shade(roof, 0.82)) + slide
    + rect(-56, -118, 36, 36, '#e0785a', 5) + rect(-14, -118, 36, 36, '#6f9a62', 5) + circle(-38, -100, 10, '#f5efe0') + poly([[4, -110], [14, -92], [-6, -92]], '#f5efe0') + line([[40, -130], [40, 0]], '#7d6248', 5)
    + group(standing(look(brush.random, 'child', brush), STANDING), 'translate(14 -140)');
}

function slide(brush: Brush): string {
  const colour = brush.random.pick(BRIGHT);
  return line([[-104, 0], [-86, -180]], '#7b838c', 7) + line([[-64, 0], [-74, -180]], '#7b838c', 7) + [-30, -62, -94, -126, -158].map((y) => line([[-101 - y * 0.1, y], [-66 + y * 0.05, y]], '#9aa1ab', 5)).join('')
    + path('M-92 -180h36q42 4 78 86q32 72 92 80v14q-84 0 -120 -82q-30 -66 -86 -84z', colour) + stroke('M-60 -196q52 4 90 92q30 72 86 80', shade(colour, 0.8), 7);
}

function swing(brush: Brush): string {
  const frame = '#5f6974';
  const seat = brush.random.pick(BRIGHT);
  const child = group(seated({ ...look(brush.random, 'child', brush), height: 170, dress: false }, 46, [20, -104], [40, -16]), 'translate(-66 -14) scale(0.72)');
  return line([[-190, 0], [-150, -236], [-112, 0]], frame, 8) + line([[112, 0], [150, -236], [190, 0]], frame, 8) + line([[-152, -234], [152, -234]], frame, 9)
    + line([[-82, -232], [-78, -44]], '#39424e', 2.6) + line([[-38, -232], [-42, -44]], '#39424e', 2.6) + rect(-82, -48, 44, 7, seat, 3) + child
    + line([[36, -232], [34, -70]], '#39424e', 2.6) + line([[92, -232], [94, -70]], '#39424e', 2.6) + path('M34 -120h10q2 40 20 42h22q10 2 10 10q-2 12 -16 12h-30q-16 -2 -16 -24z', '#4a86b8') + path('M38 -100h54', seat) + line([[40, -96], [92, -92]], '#e3a63d', 5);
}

function seesaw(brush: Brush): string {
  return poly([[-16, 0], [0, -46], [16, 0]], '#5f6974') + line([[-150, -22], [150, -78]], brush.random.pick(BRIGHT), 11) + line([[-128, -28], [-128, -56]], '#39424e', 5) + line([[128, -76], [128, -104]], '#39424e', 5) + circle(0, -49, 8, '#39424e');
}

function sandbox(): string {
  return poly([[-150, -44], [150, -44], [190, 0], [-190, 0]], '#9c6f45') + poly([[-138, -40], [138, -40], [170, -9], [-170, -9]], '#ecd6a4') + path('M-60 -22q26 -34 54 0z', '#dcc088') + path('M-100 -18l6 -30h28l6 30z', '#d9694b') + stroke('M-96 -46q16 -20 24 0', '#39424e', 2.4) + line([[70, -12], [92, -48]], '#4a86b8', 5) + path('M62 -6q2 -14 14 -14l6 10q-8 10 -20 4z', '#4a86b8') + path('M10 -24q12 -12 24 0z', '#dcc088');
}

function basketball(): string {
  return line([[0, 0], [0, -300]], '#5f6974', 11) + line([[0, -300], [40, -330]], '#5f6974', 9) + rect(-64, -392, 128, 84, '#f4f5f2', 4) + rect(-64, -392, 128, 84, 'none') + stroke('M-24 -330v-34h48v34z', '#d9412f', 4) + stroke('M-62 -390h124v80h-124z', '#5f6974', 4) + ellipse(0, -304, 24, 6, '#d9642f') + ellipse(0, -304, 19, 4, '#5b3a20') + [-18, -8, 2, 12].map((x) => line([[x, -300], [x * 0.6 + 3, -262]], '#f4f5f2', 2)).join('') + stroke('M-20 -286h38M-15 -272h29', '#f4f5f2', 2) + circle(46, -14, 14, '#dd7a34') + stroke('M32 -14h28M46 -28v28', '#8a4520', 1.6);
}

function soccer(): string {
  return stroke('M-180 0v-200h360v200', '#f4f5f2', 9) + stroke('M-180 -200l40 60v140M180 -200l-40 60v140M-140 -140h280', '#d8dcdc', 3) + Array.from({ length: 14 }, (_, i) => line([[-174 + i * 26, -196], [-134 + i * 20.6, -4]], '#e8ebea', 1.2, 0.7)).join('') + Array.from({ length: 8 }, (_, i) => line([[-176, -190 + i * 26], [176, -190 + i * 26]], '#e8ebea', 1.2, 0.6)).join('')
    + circle(-60, -12, 13, '#ffffff') + circle(-60, -12, 4.5, '#24272e') + circle(-68, -19, 3, '#24272e') + circle(-52, -5, 3, '#24272e');
}

function skatepark(): string {
  return path('M-260 0v-130h44q14 118 120 122h150q70 -4 96 -84h34q20 40 76 92z', '#b4bac0') + path('M-216 -130q14 118 120 122h-164v-122z', '#98a0a8') + path('M150 -92h34q20 40 76 92h-60q-30 -40 -50 -92z', '#98a0a8') + line([[-262, -131], [-214, -131]], '#e3a63d', 5) + line([[148, -93], [186, -93]], '#e3a63d', 5) + line([[-40, -44], [66, -44]], '#c9453d', 5) + line([[-34, -44], [-34, -8]], '#c9453d', 4) + line([[60, -44], [60, -8]], '#c9453d', 4);
}

function pingPong(): string {
  return line([[-100, -72], [-92, 0]], '#39424e', 7) + line([[100, -72], [92, 0]], '#39424e', 7) + poly([[-118, -84], [118, -84], [142, -70], [-142, -70]], '#2f7f86') + rect(-142, -70, 284, 7, '#20595f', 2) + line([[0, -84], [0, -70]], '#ffffff', 2) + rect(-4, -100, 8, 32, '#f4f5f2', 1) + line([[-130, -77], [130, -77]], '#ffffff', 1.4) + circle(50, -104, 4, '#ffffff') + circle(-80, -88, 9, '#c9453d') + line([[-80, -82], [-80, -72]], '#7d5a3a', 4);
}

function chess(): string {
  const squares = Array.from({ length: 8 }, (_, i) => poly([[-40 + i * 10, -79], [-30 + i * 10, -79], [-33.8 + i * 11.25, -70], [-45 + i * 11.25, -70]], i % 2 === 0 ? '#f2ece0' : '#39424e')).join('');
  const stool = (x: number): string => rect(x - 18, -46, 36, 8, '#8d949e', 3) + rect(x - 5, -40, 10, 40, '#6b727b');
  return stool(-92) + rect(-9, -70, 18, 70, '#6b727b') + poly([[-56, -82], [56, -82], [66, -68], [-66, -68]], '#9aa1ab') + squares + rect(-66, -68, 132, 6, '#7b828b', 2) + [-30, -10, 22].map((x, i) => rect(x - 3, -92, 6, 16, i === 1 ? '#24272e' : '#f7f3ea', 2) + circle(x, -94, 4, i === 1 ? '#24272e' : '#f7f3ea')).join('') + group(circle(0, 0, 0.1, '#9aa1ab'), 'translate(92 0)');
}

function petanque(): string {
  return poly([[-200, -34], [200, -34], [240, 0], [-240, 0]], '#9c6f45') + poly([[-190, -30], [190, -30], [222, -6], [-222, -6]], '#d9c6a0') + circle(-60, -18, 9, '#8d949e') + circle(20, -14, 9, '#7b838c') + circle(56, -20, 9, '#9aa1ab') + circle(40, -12, 4, '#e3a63d');
}

function fitness(): string {
  return line([[-110, 0], [-110, -210], [10, -210], [10, 0]], '#2f7f86', 9) + line([[-110, -150], [-60, -150]], '#2f7f86', 6) + line([[70, 0], [84, -120]], '#5f6974', 9) + line([[84, -120], [120, -140]], '#5f6974', 6) + line([[60, -40], [140, -12]], '#e3a63d', 9) + rect(50, -8, 96, 8, '#39424e', 3) + circle(84, -118, 8, '#e3a63d') + rect(112, -150, 22, 7, '#24272e', 3);
}

// Stage with a ramp to it: performers use wheelchairs too.
function stage(brush: Brush): string {
  const lit = brush.mood.lit;
  return rect(-250, -330, 12, 330, '#39424e') + rect(238, -330, 12, 330, '#39424e') + path('M-270 -318q270 -110 540 0v22q-270 -96 -540 0z', '#7d5a94') + path('M-238 -300q238 -70 476 0v240h-476z', '#4a3f63') + path('M-238 -302q70 120 -6 244h-10v-238zM238 -302q-70 120 6 244h10v-238z', '#8f6aa8')
    + (lit ? poly([[-120, -292], [-170, -60], [-40, -60]], 'rgb(255,240,190)', 0.25) + poly([[120, -292], [170, -60], [40, -60]], 'rgb(255,240,190)', 0.25) : '') + poly([[-250, -76], [250, -76], [276, -56], [-276, -56]], '#b98a52') + rect(-276, -56, 552, 56, '#8a6240', 2) + poly([[276, -56], [276, -46], [396, 0], [276, 0]], '#a67a4a') + line([[282, -98], [392, -44]], '#39424e', 5) + line([[284, -56], [284, -98]], '#39424e', 4) + line([[388, -4], [388, -46]], '#39424e', 4)
    + [-80, 0, 80].map((x) => rect(x - 9, -308, 18, 16, '#24272e', 3)).join('') + line([[20, -72], [20, -150], [30, -158]], '#24272e', 4) + rect(-210, -130, 40, 56, '#24272e', 4) + circle(-190, -98, 14, '#4a525d') + circle(-190, -120, 6, '#4a525d');
}

function cinema(brush: Brush): string {
  return line([[-200, 0], [-190, -330]], '#39424e', 9) + line([[200, 0], [190, -330]], '#39424e', 9) + rect(-214, -346, 428, 246, '#24272e', 6) + rect(-202, -334, 404, 222, brush.mood.lit ? 'rgb(196,224,242)' : '#eef2f2', 2) + path('M-202 -150q90 -70 160 -20q80 -80 160 -10q40 -30 84 10v58h-404z', brush.mood.lit ? 'rgb(120,160,140)' : '#a9c2b0') + circle(110, -276, 24, brush.mood.lit ? 'rgb(255,214,130)' : '#f0cf86');
}

function piano(brush: Brush): string {
  const colour = brush.random.pick(['#2f7f86', '#c9596f', '#e3a63d', '#7d5a94']);
  return rect(-70, -124, 140, 124, shade(colour, 0.85), 5) + rect(-78, -132, 156, 12, shade(colour, 1.1), 4) + rect(-80, -74, 160, 20, colour, 3) + rect(-72, -72, 144, 8, '#fbf9f2') + Array.from({ length: 12 }, (_, i) => rect(-66 + i * 12, -72, 5, 5, '#24272e')).join('') + circle(-30, -100, 9, '#f5efe0') + circle(6, -104, 7, '#f0c98a') + circle(38, -98, 9, '#f5efe0') + rect(-34, -44, 68, 9, '#5b4636', 3) + line([[-28, -38], [-28, 0]], '#5b4636', 5) + line([[28, -38], [28, 0]], '#5b4636', 5);
}

function sculpture(brush: Brush): string {
  const colour = brush.random.pick(['#c9453d', '#2f7f86', '#e3a63d', '#8a6a4a']);
  return poly([[-70, -40], [70, -40], [80, 0], [-80, 0]], '#b9b2a4') + rect(-70, -46, 140, 10, '#cfc8ba', 2) + stroke('M-30 -46q-60 -110 20 -170q80 -40 60 60q-20 80 -60 40q-30 -50 60 -120', colour, 20) + stroke('M-26 -50q-52 -104 20 -158', shade(colour, 1.25), 6) + circle(54, -236, 20, shade(colour, 0.9));
}

function sled(): string {
  return path('M-300 0q60 -40 120 -90q60 -80 130 -70q80 10 130 80q60 60 220 80z', '#eef4f8') + path('M-50 -160q80 10 130 80q60 60 220 80h-200q-90 -40 -150 -160z', '#d6e3ec') + group(rect(-40, -14, 84, 7, '#c9453d', 3) + stroke('M44 -8q14 -2 10 -16', '#c9453d', 5), 'translate(70 -72) rotate(36)') + stroke('M-30 -120q60 70 160 108', '#c3d3df', 5);
}

function beach(): string {
  return ellipse(0, -6, 280, 34, '#ecd6a4') + ellipse(-40, -12, 200, 18, '#f3e2b8') + mirrored(line([[-70, -14], [-90, -200]], '#f4f1ea', 6)) + path('M-30 -180q26 -66 116 -64q84 10 106 78q-50 -24 -106 -8q-60 -20 -116 -6z', '#d9694b') + path('M26 -222q30 -22 60 -22l14 74q-40 -4 -64 4z', '#f5efe0') + poly([[-170, -34], [-70, -34], [-46, -18], [-152, -18]], '#4a86b8') + poly([[-170, -34], [-150, -58], [-130, -50], [-146, -34]], '#3a6f9c') + circle(-10, -16, 16, '#f4f5f2') + path('M-10 -32q14 8 0 32q-12 -14 0 -32z', '#c9453d');
}


export const PLAY_DRAWINGS: Readonly<Record<string, Standing>> = {
  playground: one(5, 2.6, 3.8, playground, 2), slide: one(2.6, 1, 2.2, slide, 4), swing: one(3.9, 1.4, 2.4, swing, 3), seesaw: one(3.1, 0.6, 1.1, seesaw, 4), sandbox: one(3.8, 2, 0.5, sandbox, 3), 'basketball-court': one(1.6, 1.6, 4, basketball, 2),
  'soccer-field': one(3.8, 1.6, 2.1, soccer, 2), skatepark: one(5.4, 2.4, 1.4, skatepark, 2), 'ping-pong-table': one(2.9, 1.5, 1.1, pingPong), 'chess-table': one(2.2, 1, 1, chess), petanque: one(4.8, 2, 0.4, petanque, 3), 'fitness-station': one(2.8, 1, 2.2, fitness, 4),
  stage: one(5.6, 3, 4, stage, 2), 'outdoor-cinema': one(4.4, 1, 3.6, cinema, 1), piano: one(1.7, 0.8, 1.4, piano, 3), sculpture: one(1.7, 1.2, 2.6, sculpture, 4), 'sledding-hill': one(6, 3, 1.7, sled, 2), beach: one(5.6, 2.4, 2.5, beach, 2),
};
