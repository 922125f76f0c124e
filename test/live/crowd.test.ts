import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openLog } from '../../app/store/index.ts';
import { gather } from '../bench/crowd/gather.ts';
import { startHost } from '../bench/host-process.ts';
import { openRoom } from '../bench/room.ts';
import { ballotOf } from '../bench/voting.ts';

/** The bench of `npm run bench:live` at a small size: what it would measure has to happen. */
test('thirty tablets in processes of their own answer at the same moment: each answer is acknowledged, shown on all thirty screens, and in the record once', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'parvis-crowd-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const host = await startHost(folder);
  onTestFinished(host.stop);
  const room = await openRoom(host, 0);
  const crowd = await gather(host.tablets, 30, room.plan.groups.map(({ id }) => id));
  await room.order({ type: 'move', to: 'evaluate' });
  const ballot = ballotOf(room.plan, 'at-once');
  await room.order({ type: 'open-ballot', ballot });

  const { acknowledged, shown } = await crowd.answer(ballot, 0, 'any');
  expect(acknowledged).toHaveLength(30);
  expect(shown.filter(Number.isFinite)).toHaveLength(30);
  await room.order({ type: 'close-ballot', ballot: ballot.id });
  await crowd.leave();
  room.close();

  const log = openLog(folder, { clock: () => new Date(), readOnly: true });
  const givers = [...log.read()].flatMap(({ type, actor }) => (type === 'answered' ? [actor] : []));
  log.close();
  expect(givers).toHaveLength(30);
  expect(new Set(givers).size).toBe(30);
});
