import { expect, test } from 'vitest';
import type { DisagreementTold } from '../../app/workshop/index.ts';
import { openDoors } from './host-doors.ts';

test('the desk is told of disagreement on closed ballots at once, the room only once results are shown', async () => {
  const doors = await openDoors();
  const read = async (path: string, base: string, cookie: string): Promise<DisagreementTold> => (await (await fetch(base + path, { headers: { cookie } })).json()) as DisagreementTold;
  expect((await fetch(`${doors.tablets()}/api/disagreement/shown`)).status).toBe(403);
  expect((await fetch(`${doors.tablets()}/api/disagreement`)).status).toBe(403);
  expect(await read('/api/disagreement', doors.home(), await doors.leader())).toEqual({ ballots: [], shifts: [], orders: [] });
});
