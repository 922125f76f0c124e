import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { expect, onTestFinished, test } from 'vitest';
import { writePictureArchive } from '../../../app/report/picture-archive.ts';
import { reportModel } from '../../../app/report/index.ts';
import type { Wish } from '../../../app/workshop/index.ts';
import { order } from './full-room.ts';
import { consents, person, room, wish } from './room.ts';
import { entriesOf } from './zip.ts';

const drawn = (id: string): Partial<Wish> => ({ drawing: { ...wish(id, 'a').drawing, image: `${id}.png` } as Wish['drawing'] });
const silent = person('b', 'none', { consents: { ...consents, publishWords: false } });
const state = room([person('a', 'none'), silent], [
  wish('open', 'a', { ...drawn('open'), rights: 'open' }), wish('kept', 'a', { ...drawn('kept'), rights: 'workshop' }),
  wish('quiet', 'b', { ...drawn('quiet'), rights: 'city' }), wish('gone', 'a', { ...drawn('gone'), rights: 'open' }),
]);
const model = { ...reportModel(state, order), madeAt: '2026-11-23' };
const readImage = (id: string): Promise<Buffer> => (id === 'gone.png' ? Promise.reject(new Error('gone')) : Promise.resolve(Buffer.from(`bytes of ${id}`)));

async function archive(of = model): Promise<Buffer | null> {
  const folder = await mkdtemp(join(tmpdir(), 'parvis-archive-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const made = await writePictureArchive(join(folder, 'images.zip'), of, readImage);
  expect(await readdir(folder)).toEqual(made ? ['images.zip'] : []);
  return made ? readFile(join(folder, 'images.zip')) : null;
}

test('pictures lie in the archive as they were made, with captions in both languages; those of the workshop alone and words without consent do not', async () => {
  const files = await entriesOf(await archive() ?? Buffer.alloc(0));
  expect([...files.keys()]).toEqual(['design-plaza', 'design-garden', 'wish-001.png', 'wish-003.png', 'captions.csv', 'captions-fr.txt', 'captions-en.txt']);
  expect(files.get('wish-001.png')).toBe('bytes of open.png');
  const captions = parse(files.get('captions.csv') ?? '', { columns: true, bom: true }) as Record<string, string>[];
  expect(captions.map(({ file, words, rights }) => [file, words, rights])).toEqual([['design-plaza', '', ''], ['design-garden', '', ''], ['wish-001.png', 'words of open', 'open'], ['wish-003.png', '', 'city']]);
  const all = [...files.values()].join('\n');
  for (const lost of ['words of quiet', 'words of kept', 'kept.png']) expect(all).not.toContain(lost);
  expect(files.get('captions-fr.txt')).toContain('wish-001.png – L’image du souhait 1\n');
});

test('the archive is the same again, in whichever zone it is made', async () => {
  const before = process.env['TZ'];
  onTestFinished(() => { if (before === undefined) delete process.env['TZ']; else process.env['TZ'] = before; });
  process.env['TZ'] = 'Asia/Tokyo';
  const there = await archive();
  process.env['TZ'] = 'America/Toronto';
  expect((await archive())?.equals(there ?? Buffer.alloc(0))).toBe(true);
});

test('without a picture that may be handed on there is no archive', async () => {
  expect(await archive({ ...model, designs: [], wishes: [] })).toBe(null);
});
