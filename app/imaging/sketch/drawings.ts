import { CATALOGUE } from './catalogue.ts';
import type { Lying, Standing } from './element.ts';
import { ALONG_DRAWINGS } from './elements/along.ts';
import { facade, FACADE_WIDTH, type FacadeKind } from './facades.ts';
import type { Stage } from './stage.ts';

/** A façade that found no wall stands free, as a small building. */
export function drawingOf(id: string, stage?: Stage): Standing | Lying | null {
  const along = stage?.zones.sidewalk === undefined ? undefined : ALONG_DRAWINGS[id];
  const drawing = along ?? CATALOGUE[id];
  if (drawing === undefined) return null;
  if (drawing.kind !== 'fronting') return drawing;
  const kind = drawing.facade as FacadeKind;
  const width = FACADE_WIDTH[kind];
  return {
    kind: 'standing',
    width,
    depth: 3,
    height: kind === 'church' ? 20 : 10,
    zones: ['lawn', 'plaza', 'path', 'sidewalk', 'road'],
    draw: ({ mood, random }) =>
      facade(kind, { at: (u, v, out = 0) => [(u - width / 2) * 100, -v * 100 + out * 6], scale: () => 100 }, mood, random),
  };
}
