import { describe, expect, test } from 'vitest';
import { sketchCommand } from '../../../app/imaging/index.ts';
import { understand } from '../../../app/prompts/index.ts';

async function run(...args: string[]): Promise<{ code: number; out: string; err: string; files: Map<string, Buffer> }> {
  const files = new Map<string, Buffer>();
  let out = '';
  let err = '';
  const code = await sketchCommand(args, {
    stdout: (text) => {
      out += text;
    },
    stderr: (text) => {
      err += text;
    },
    writeFile: async (path, bytes) => {
      if (path.startsWith('/nowhere')) throw new Error('ENOENT');
      files.set(path, bytes);
    },
  });
  return { code, out, err, files };
}

const SMALL = ['--size', '128x96', '--out', 'f.png'];

describe('parvis sketch', () => {
  test('writes the picture and prints what was understood as JSON', async () => {
    const { code, out, err, files } = await run(
      '--prompt',
      'trois bancs à gauche, pas d’autos',
      '--lang',
      'fr',
      '--seed',
      '7',
      ...SMALL,
      '--json',
    );
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(JSON.parse(out)).toEqual(understand('trois bancs à gauche, pas d’autos', 'fr'));
    expect(files.get('f.png')?.subarray(1, 4).toString()).toBe('PNG');
  });

  test('prints the path of the file without --json', async () => {
    expect((await run('--prompt', 'a bench', '--lang', 'en', ...SMALL)).out).toBe('f.png\n');
  });

  test.each<[string, string[], 1 | 2, RegExp]>([
    ['an empty prompt', ['--prompt', '  ', '--lang', 'fr', ...SMALL], 1, /souhait est vide/],
    [
      'a prompt of 2,001 characters',
      ['--prompt', 'a'.repeat(2001), '--lang', 'en', ...SMALL],
      1,
      /2001 characters; at most 2000/,
    ],
    ['a size of nothing', ['--prompt', 'x', '--lang', 'en', '--size', '0x0', '--out', 'f.png'], 1, /between 64 and 2560/],
    [
      'a size beyond the limit',
      ['--prompt', 'x', '--lang', 'fr', '--size', '30000x30000', '--out', 'f.png'],
      1,
      /entre 64 et 2560/,
    ],
    [
      'a file that cannot be written',
      ['--prompt', 'x', '--lang', 'en', '--size', '64x64', '--out', '/nowhere/f.png'],
      1,
      /could not be written/,
    ],
    ['a size that is none', ['--prompt', 'x', '--lang', 'fr', '--size', 'grand', '--out', 'f.png'], 2, /largeur × hauteur/],
    ['a seed that is none', ['--prompt', 'x', '--lang', 'en', '--seed', '-3.5', '--out', 'f.png'], 2, /Usage|whole number/],
    [
      'another language',
      ['--prompt', 'x', '--lang', 'de', ...SMALL],
      2,
      /La langue doit être fr ou en\.\nThe language must be fr or en\./,
    ],
    ['no prompt', ['--lang', 'fr', ...SMALL], 2, /Utilisation/],
    ['no file to write to', ['--prompt', 'x', '--lang', 'en'], 2, /Usage/],
    ['an unknown option', ['--prompt', 'x', '--lang', 'en', ...SMALL, '--fancy'], 2, /Usage/],
  ])('refuses %s', async (_what, args, code, message) => {
    const result = await run(...args);
    expect(result.code).toBe(code);
    expect(result.err).toMatch(message);
    expect(result.out).toBe('');
    expect(result.files.size).toBe(0);
  });
});
