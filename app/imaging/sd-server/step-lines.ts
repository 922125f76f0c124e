import { StringDecoder } from 'node:string_decoder';

/** Step `step` of `steps` of what a server is sampling. */
export type Step = { step: number; steps: number };

/**
 * A line of stable-diffusion.cpp's progress, such as `  |====>    | 3/20 - 1.25it/s` (src/core/util.cpp there); null for any
 * other line. Bars of `#` tell bytes of a model being loaded, not steps.
 */
export function stepIn(line: string): Step | null {
  const [, done, all] = /^\s*\|[=> ]*\| (\d{1,5})\/(\d{1,5}) - /.exec(line) ?? [];
  const [step, steps] = [Number(done), Number(all)];
  return done === undefined || step < 1 || step > steps ? null : { step, steps };
}

/**
 * Cuts what a program prints into lines, as it comes: at line ends and at returns, which progress bars are drawn over with.
 * Colours are left out. A line that never ends is cut, so that nothing grows without bound.
 */
export function lineReader(onLine: (line: string) => void): (chunk: Buffer) => void {
  const decoder = new StringDecoder('utf8');
  let rest = '';
  return (chunk) => {
    const lines = `${rest}${decoder.write(chunk)}`.split(ENDS);
    rest = (lines.pop() ?? '').slice(-LONGEST);
    for (const line of lines) onLine(line.replaceAll(COLOURS, ''));
  };
}

const LONGEST = 4_096;
const ESCAPE = String.fromCharCode(27);
const ENDS = new RegExp(`[\\r\\n]|${ESCAPE}\\[K`);
const COLOURS = new RegExp(`${ESCAPE}\\[[\\d;]*m`, 'g');
