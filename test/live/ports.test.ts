import { createServer } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { freePorts } from '../../app/lan/index.ts';

/** Two ports in a row that are free now. */
const pair = async (): Promise<number> => {
  const from = 21_000 + (process.pid % 4_000) * 2;
  return freePorts(from);
};

test('a host takes the ports again that it had last, where they are free, and others where one of them is not', async () => {
  const last = await pair();
  expect(last).toBeGreaterThan(0);
  expect(await freePorts(last + 2, last)).toBe(last);
  const other = createServer();
  onTestFinished(() => void other.close());
  await new Promise<void>((resolve) => { other.listen(last + 1, '0.0.0.0', resolve); });
  expect(await freePorts(last, last)).not.toBe(last);
});
