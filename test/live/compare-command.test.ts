import { cp, mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { compareCommand } from '../../app/comparing/command.ts';
import { rehearseCommand } from '../../app/rehearsal/rehearse.ts';

let root = '';
const at = (...parts: string[]): string => join(root, ...parts);
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'parvis-compare-'));
  for (const [name, seed] of [['one', '7'], ['two', '8']] as const) expect((await run(rehearseCommand, '--participants', '12', '--seed', seed, '--data', at(name))).status).toBe(0);
}, 240_000);
afterAll(() => rm(root, { recursive: true }));

async function run(command: typeof compareCommand, ...args: string[]): Promise<{ status: number; out: string; err: string }> {
  const said = { out: '', err: '' };
  const status = await command(args, { stdout: { write: (text) => { said.out += text; } }, stderr: { write: (text) => { said.err += text; } } });
  return { status, ...said };
}

describe('parvis compare', () => {
  test('sets two folders side by side, the same bytes again under SOURCE_DATE_EPOCH', async () => {
    const before = process.env['SOURCE_DATE_EPOCH'];
    process.env['SOURCE_DATE_EPOCH'] = '1780000000';
    try {
      for (const out of ['a', 'b']) expect((await run(compareCommand, '--data', at('one'), '--data', at('two'), '--lang', 'both', '--out', at(out))).status).toBe(0);
    } finally {
      if (before === undefined) delete process.env['SOURCE_DATE_EPOCH'];
      else process.env['SOURCE_DATE_EPOCH'] = before;
    }
    const names = await readdir(at('a'));
    expect(names.toSorted()).toEqual(['comparison-both.html', 'comparison.csv', 'dictionary.csv', 'shifts.csv', 'together.csv', 'workshops.csv']);
    for (const name of names) expect(await readFile(at('a', name))).toEqual(await readFile(at('b', name)));
    expect(await readFile(at('a', 'together.csv'), 'utf8')).toContain(',A B,');
  });

  test('refuses the same workshop twice, in its own folder or in a copy', async () => {
    await cp(at('one'), at('copy'), { recursive: true });
    for (const other of ['one', 'copy']) {
      const { status, err } = await run(compareCommand, '--data', at('one'), '--data', at(other), '--out', at('x'));
      expect(status).toBe(1);
      expect(err).toContain('holds the same workshop as');
    }
    await expect(readdir(at('x'))).rejects.toThrow('ENOENT');
  });

  test('says in words what is wrong', async () => {
    expect((await run(compareCommand, '--data', at('one'), '--out', at('x'))).status).toBe(2);
    expect((await run(compareCommand, '--data', at('one'), '--data', at('two'))).status).toBe(2);
    expect(await run(compareCommand, '--data', at('one'), '--data', at('nowhere'), '--out', at('x'))).toMatchObject({ status: 1, err: expect.stringContaining('no workshop here') });
  });
});
