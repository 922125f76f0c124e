import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { SOURCE_TYPES, sourceTypeOf, stampOrigin } from '../../app/imaging/index.ts';
import { writeReport } from '../../app/report/index.ts';
import { templateOf } from '../../app/templates/index.ts';
import { openWorkplace, type Workplace } from '../../app/workplace.ts';
import { peopleOf } from './people.ts';

const facilitator = { role: 'facilitator' } as const;
const host = { role: 'host' } as const;
let folder: string;
let place: Workplace;
const { give, joining } = peopleOf(() => place);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'parvis-care-'));
  place = openWorkplace(folder, { clock: () => new Date('2026-11-24T12:00:00Z') });
});
afterEach(async () => {
  await place.close();
  rmSync(folder, { recursive: true, force: true });
});

/** A room in which one resident has a wish with the sketch of it, accepted. */
async function wished(): Promise<string> {
  const plan = templateOf('street')?.plan ?? expect.fail('no template');
  await give(host, { type: 'prepare', plan: { ...plan, designs: plan.designs.map((design) => ({ ...design, sketch: null })) }, reason: null });
  const ana = await joining(plan.groups[0]?.id ?? '');
  await give(facilitator, { type: 'move', to: 'envision' });
  await give({ role: 'participant', id: ana }, { type: 'wish', wish: 'w', text: 'Un banc', language: 'fr', table: null, parent: null });
  await place.idle();
  return ana;
}

async function report(): Promise<{ page: string; pictures: Buffer[]; read: (name: string) => string }> {
  const out = join(folder, 'out');
  const { room, images } = place;
  await writeReport({ state: room.state(), head: { seq: 1, hash: 'h' }, madeAt: '2026-11-24', held: null, out, languages: ['en'], readImage: images.read });
  const page = readFileSync(join(out, 'report-en.html'), 'utf8');
  const pictures = [...page.matchAll(/src="data:image\/webp;base64,([^"]+)"/g)].map(([, bytes = '']) => Buffer.from(bytes, 'base64'));
  return { page, pictures, read: (name) => readFileSync(join(out, name), 'utf8') };
}

test('the file of a picture says where it comes from to the last page of the report, and so do the words beside it', async () => {
  const ana = { role: 'participant', id: await wished() } as const;
  await give(ana, { type: 'propose', wish: 'w' });
  const sketched = await report();
  expect(await Promise.all(sketched.pictures.map(sourceTypeOf))).toEqual([SOURCE_TYPES.sketch]);
  expect(sketched.page).toContain('Sketch, not a plan.');
  const grey = await sharp({ create: { width: 64, height: 48, channels: 3, background: '#888' } }).png().toBuffer();
  const image = await place.images.put(await stampOrigin(grey, { sourceType: SOURCE_TYPES['ai-edited'] }), 'png');
  await give(host, { type: 'record-drawing', participant: ana.id, wish: 'w', image, engine: 'sd-server', prompt: 'Un banc', seed: 77, description: { en: 'A bench', fr: 'Un banc' }, understood: null, sourceType: 'ai-edited' });
  const painted = await report();
  expect(await Promise.all(painted.pictures.map(sourceTypeOf))).toEqual([SOURCE_TYPES['ai-edited']]);
  expect(painted.page).toContain('AI picture, not a plan.');
  expect(painted.page).toContain('Engine: sd-server; model: not named; seed: 77.');
});

test('a restart and a withdrawal leave of the care of pictures just what is still theirs who stay', async () => {
  const ana = { role: 'participant', id: await wished() } as const;
  const bob = { role: 'participant', id: await joining(place.room.state().plan?.groups[1]?.id ?? '') } as const;
  await give(ana, { type: 'propose', wish: 'w' });
  const image = place.room.state().wishes['w']?.drawing?.image ?? '';
  await give(facilitator, { type: 'accept-wish', wish: 'w', image });
  await give(bob, { type: 'check-picture', wish: 'w', answers: { rest: 'yes', wheelchair: 'no' } });
  await give(ana, { type: 'choose-rights', wish: 'w', rights: 'open' });
  await give(facilitator, { type: 'describe-picture', wish: 'w', image, description: { en: 'Ana’s bench', fr: '' } });
  await place.close();
  place = openWorkplace(folder, { clock: () => new Date() });
  expect(place.room.state().wishes['w']).toMatchObject({ rights: 'open', checks: { [bob.id]: { image } }, drawing: { description: { en: 'Ana’s bench' }, described: { en: 'facilitator' } } });
  await give({ role: 'visitor' }, { type: 'withdraw', receipt: place.room.state().participants[bob.id]?.receipt ?? '' });
  await place.idle();
  expect(place.room.state().wishes['w']?.checks).toEqual({});
  await give({ role: 'visitor' }, { type: 'withdraw', receipt: place.room.state().participants[ana.id]?.receipt ?? '' });
  await place.idle();
  expect(JSON.stringify([...place.log.read()])).not.toContain('Ana’s bench');
  expect(await place.images.list()).toEqual([]);
});

test('what kept a wish from the room keeps its words and picture out of the report; the rows behind a warning have them', async () => {
  const ana = { role: 'participant', id: await wished() } as const;
  await give(ana, { type: 'propose', wish: 'w' });
  await give(facilitator, { type: 'set-aside-wish', wish: 'w', why: 'person-shown', reason: '' });
  const { page, pictures, read } = await report();
  expect(pictures).toEqual([]);
  expect(page).not.toContain('Un banc');
  expect(page).toContain('Somebody could be recognised in the picture.');
  expect(page).toContain('keeps them out of this report');
  expect(read('wishes.csv')).not.toContain('Un banc');
  expect(read('restricted/wishes.csv')).toMatch(/Un banc.*set-aside,person-shown/);
});
