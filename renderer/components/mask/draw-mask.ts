import { maskOf, partOf, type Mark, type Point, type Size } from './marks.ts';

/** Dark and light, so that one of them is seen on any picture. */
const dark = '#101a18';
const light = '#ffffff';

/**
 * Shows a mask on a canvas of the picture's size: hatched, with a dark and a light line around it, so that the picture can be
 * seen through it and nothing is told by a colour. `line`: an outline that is being drawn, not closed yet.
 */
export function drawMask(canvas: HTMLCanvasElement, marks: readonly Mark[], line: readonly Point[]): void {
  const context = canvas.getContext('2d');
  if (!context) return;
  const unit = Math.max(1, canvas.width / 512);
  const shape = shapeOf(marks, canvas);
  context.clearRect(0, 0, canvas.width, canvas.height);
  context.drawImage(rimOf(shape, unit * 2.5, light), 0, 0);
  context.drawImage(rimOf(shape, unit * 1.25, dark), 0, 0);
  context.drawImage(filledWith(shape, hatch(context, unit)), 0, 0);
  if (line.length > 1) drawLine(context, line, unit);
}

/** The mask as a PNG of the picture's size, black and white without transparency; null where the browser makes none. */
export async function maskPng(marks: readonly Mark[], size: Size): Promise<Blob | null> {
  const canvas = sheet(size);
  const context = canvas.getContext('2d', { alpha: false });
  if (!context) return null;
  const pixels = context.createImageData(size.width, size.height);
  for (const [at, painted] of maskOf(marks, size).entries()) pixels.data.fill(painted * 255, at * 4, at * 4 + 3).fill(255, at * 4 + 3, at * 4 + 4);
  context.putImageData(pixels, 0, 0);
  return new Promise((resolve) => { canvas.toBlob(resolve, 'image/png'); });
}

function shapeOf(marks: readonly Mark[], size: Size): HTMLCanvasElement {
  const canvas = sheet(size);
  const context = canvas.getContext('2d');
  if (context) for (const mark of marks) lay(context, mark, size);
  return canvas;
}

function lay(context: CanvasRenderingContext2D, mark: Mark, size: Size): void {
  if (mark.kind === 'clear') return context.clearRect(0, 0, size.width, size.height);
  context.globalCompositeOperation = mark.erase ? 'destination-out' : 'source-over';
  if (mark.kind === 'cell') {
    const { left, top, width, height } = partOf(mark, size);
    return context.fillRect(left, top, width, height);
  }
  trace(context, mark.points);
  if (mark.kind === 'outline') return context.fill('nonzero');
  Object.assign(context, { lineWidth: mark.width, lineCap: 'round', lineJoin: 'round' });
  context.stroke();
}

function trace(context: CanvasRenderingContext2D, points: readonly Point[]): void {
  context.beginPath();
  const [first, ...others] = points;
  if (!first) return;
  context.moveTo(first.x, first.y);
  // A tap is a line of no length, which a canvas draws only with two points.
  for (const { x, y } of others.length === 0 ? [first] : others) context.lineTo(x, y);
}

/** What lies around a shape, as wide as said. */
function rimOf(shape: HTMLCanvasElement, wide: number, colour: string): HTMLCanvasElement {
  const canvas = sheet(shape);
  const context = canvas.getContext('2d');
  if (!context) return canvas;
  for (let turn = 0; turn < 8; turn += 1) context.drawImage(shape, Math.cos((turn * Math.PI) / 4) * wide, Math.sin((turn * Math.PI) / 4) * wide);
  context.globalCompositeOperation = 'destination-out';
  context.drawImage(shape, 0, 0);
  context.globalCompositeOperation = 'source-in';
  context.fillStyle = colour;
  context.fillRect(0, 0, canvas.width, canvas.height);
  return canvas;
}

function filledWith(shape: HTMLCanvasElement, pattern: CanvasPattern | null): HTMLCanvasElement {
  const canvas = sheet(shape);
  const context = canvas.getContext('2d');
  if (!context || !pattern) return canvas;
  context.drawImage(shape, 0, 0);
  context.globalCompositeOperation = 'source-in';
  context.fillStyle = pattern;
  context.fillRect(0, 0, canvas.width, canvas.height);
  return canvas;
}

function hatch(context: CanvasRenderingContext2D, unit: number): CanvasPattern | null {
  const side = Math.round(12 * unit);
  const tile = sheet({ width: side, height: side });
  const ink = tile.getContext('2d');
  if (!ink) return null;
  for (const [colour, width] of [[light, 4.5 * unit], [dark, 2 * unit]] as const) {
    Object.assign(ink, { strokeStyle: colour, lineWidth: width });
    for (const shift of [-side, 0, side]) {
      ink.beginPath();
      ink.moveTo(shift - side, side * 2);
      ink.lineTo(shift + side * 2, -side);
      ink.stroke();
    }
  }
  return context.createPattern(tile, 'repeat');
}

function drawLine(context: CanvasRenderingContext2D, line: readonly Point[], unit: number): void {
  for (const [colour, width, dash] of [[light, 4, []], [dark, 2, [6, 5]]] as const) {
    Object.assign(context, { strokeStyle: colour, lineWidth: width * unit });
    context.setLineDash(dash.map((part) => part * unit));
    trace(context, line);
    context.stroke();
  }
  context.setLineDash([]);
}

function sheet({ width, height }: Size): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  return canvas;
}
