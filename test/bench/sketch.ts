import { sketchEngine } from '../../app/imaging/index.ts';
import { WISHES } from '../unit/prompts/wishes.ts';
import { rowOf, type Row } from './table.ts';

const sites = ['street', 'park', 'square'] as const;

/** Residents' wishes drawn at the size that a workshop uses, one after another, the first of them (which warms up) left out. */
export async function sketch(): Promise<Row[]> {
  const times: number[] = [];
  for (const [seed, [lang, prompt]] of WISHES.entries()) {
    const began = performance.now();
    await sketchEngine.generate({
      prompt, lang, seed, site: sites[seed % sites.length] ?? null, width: 1024, height: 768, negative: '', steps: 1, strength: 1,
    });
    times.push(performance.now() - began);
  }
  const [first = 0, ...warm] = times;
  return [rowOf('sketch, 1024 × 768', warm, `different wishes; the very first takes ${Math.round(first)}`)];
}
