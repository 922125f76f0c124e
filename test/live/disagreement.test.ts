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

test('what is not shown, and why, and words to look at are the desk’s alone', async () => {
  const doors = await openDoors();
  for (const path of ['/api/withheld', '/api/quotes']) expect((await fetch(doors.tablets() + path)).status).toBe(403);
  expect(await (await fetch(`${doors.home()}/api/quotes`, { headers: { cookie: await doors.leader() } })).json()).toEqual([]);
  expect(await (await fetch(`${doors.home()}/api/withheld`, { headers: { cookie: await doors.leader() } })).json()).toEqual({ fewest: 5, seats: [], shared: [], ballots: [] });
});
