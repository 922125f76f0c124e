import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lineReader, stepIn } from '../../../app/imaging/sd-server/step-lines.ts';

test.each([
  ['  |====>                                             | 3/20 - 1.25it/s', { step: 3, steps: 20 }],
  ['  |==================================================| 20/20 - 12.50s/it', { step: 20, steps: 20 }],
  ['  |#########     | 300/686 - 1.20GB/s', null],
  ['[INFO ] stable-diffusion.cpp:2632 - sampling completed, taking 3/20 - 1s', null],
  ['  |==>| 21/20 - 1it/s', null],
  ['', null],
])('a progress bar of sampling tells its step, and nothing else does: %s', (line, step) => {
  expect(stepIn(line)).toEqual(step);
});

test('what a program prints is cut into the same lines however it comes in pieces', () => {
  const printed = Buffer.from('\u001b[34m[INFO ]\u001b[0m prêt\n\r  |=> | 1/4 - 1.0it/s\u001b[K\r  |==>| 2/4 - 1.0it/s\u001b[K\nfin\n');
  fc.assert(fc.property(fc.array(fc.nat(printed.length)), (cuts) => {
    const lines: string[] = [];
    const read = lineReader((line) => lines.push(line));
    const at = [0, ...cuts.sort((a, b) => a - b), printed.length];
    for (const [index, from] of at.entries()) read(printed.subarray(from, at[index + 1] ?? printed.length));
    expect(lines.filter((line) => line !== '')).toEqual(['[INFO ] prêt', '  |=> | 1/4 - 1.0it/s', '  |==>| 2/4 - 1.0it/s', 'fin']);
  }));
});
