import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, onTestFinished, test, vi } from 'vitest';
import { sketchEngine, type ImageEngine } from '../../app/imaging/index.ts';
import { openImages } from '../../app/store/index.ts';
import { templateOf } from '../../app/templates/index.ts';
import { openWorkplace, type Workplace } from '../../app/workplace.ts';
import type { Actor, Command } from '../../app/workshop/index.ts';

afterEach(() => { vi.useRealTimers(); });

/** A workplace whose engine fails as often as told, as one does that finds the disk full. */
function opened(folder: string, failures: (prompt: string) => boolean): Workplace {
  const engine: ImageEngine = {
    ...sketchEngine,
    generate: async (request, options) => {
      if (failures(request.prompt)) throw Object.assign(new Error('no room left'), { code: 'ENOSPC' });
      return sketchEngine.generate({ ...request, width: 64, height: 64 }, options);
    },
  };
  return openWorkplace(folder, { clock: () => new Date(), engine });
}

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'parvis-workplace-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

async function wished(place: Workplace, ...more: string[]): Promise<void> {
  const give = (actor: Actor, command: Command) => place.room.submit(actor, command);
  const plan = templateOf('street')?.plan ?? expect.fail('no template');
  await give({ role: 'host' }, { id: 'c1', type: 'prepare', plan: { ...plan, designs: plan.designs.map((design) => ({ ...design, sketch: null })) }, reason: null });
  const { participant } = await give({ role: 'visitor' }, {
    id: 'c2', type: 'join', language: 'fr', ageBand: '75+', parentalCode: null, groups: 'none',
    consents: { takePart: true, groupData: true, publishWords: true, publishPictures: true, cloud: false },
  });
  await give({ role: 'host' }, { id: 'c3', type: 'move', to: 'envision' });
  await give({ role: 'participant', id: participant ?? '' }, { id: 'c4', type: 'wish', wish: 'w', text: 'Un banc', language: 'fr', table: null, parent: null });
  for (const [at, text] of more.entries()) {
    await give({ role: 'participant', id: participant ?? '' }, { id: `c-more-${at}`, type: 'wish', wish: `w${at}`, text, language: 'fr', table: null, parent: null });
  }
}

test('a wish that could not be drawn stops nobody, and is drawn by itself a little later', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  let full = true;
  const place = opened(newFolder(), () => full);
  await wished(place);
  await place.idle();
  expect(place.room.state().wishes['w']?.drawing).toBeNull();
  full = false;
  vi.advanceTimersByTime(5_000);
  await place.idle();
  expect(place.room.state().wishes['w']?.drawing?.image).toMatch(/\.png$/);
  await place.close();
});

test('a wish that can never be drawn does not hold up those behind it', async () => {
  const place = opened(newFolder(), (prompt) => prompt === 'Un banc');
  await wished(place, 'Une fontaine');
  await place.idle();
  const { w, w0 } = place.room.state().wishes;
  expect([w?.drawing, w0?.drawing?.image]).toEqual([null, expect.stringMatching(/\.png$/)]);
  await place.close();
});

test('a wish that a crash left undrawn is drawn when the folder is opened again', async () => {
  const folder = newFolder();
  const before = opened(folder, () => true);
  await wished(before);
  await before.close();
  const after = opened(folder, () => false);
  await after.idle();
  expect(after.room.state().wishes['w']?.drawing?.image).toMatch(/\.png$/);
  await after.close();
});

test('a withdrawal whose pictures a crash left behind takes them along when the folder is opened again', async () => {
  const folder = newFolder();
  const before = opened(folder, () => false);
  await wished(before);
  await before.idle();
  const image = before.room.state().wishes['w']?.drawing?.image ?? expect.fail('no picture');
  const receipt = Object.values(before.room.state().participants)[0]?.receipt ?? '';
  vi.spyOn(before.images, 'list').mockRejectedValue(new Error('the power went'));
  await before.room.submit({ role: 'visitor' }, { id: 'c5', type: 'withdraw', receipt });
  await before.close();
  expect(await openImages(folder, { readOnly: true }).list()).toContain(image);
  const after = opened(folder, () => false);
  await after.idle();
  expect(await after.images.list()).toEqual([]);
  await after.close();
});
