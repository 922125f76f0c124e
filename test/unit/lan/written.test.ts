import { expect, test } from 'vitest';
import { frameWriter } from '../../../app/lan/written.ts';
import type { Frame } from '../../../app/workshop/index.ts';

const wishes = (): Frame => ({ type: 'wishes', wishes: [] });

test('a frame that reads the same as the last one of its type is not written out anew', () => {
  const write = frameWriter();
  const first = write(wishes());
  expect(write(wishes())).toBe(first);
  write({ type: 'plan', plan: null });
  expect(write(wishes())).toBe(first);
  expect(String(first.wire)).toBe('{"type":"wishes","wishes":[]}');
});

test('a frame that reads otherwise is written out', () => {
  const write = frameWriter();
  write({ type: 'results', results: [] });
  expect(write({ type: 'results', results: [{ ballot: 'b', lines: [], tables: [] }] }).text).toBe('{"type":"results","results":[{"ballot":"b","lines":[],"tables":[]}]}');
});
