import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openImages, pathsOf } from '../../app/store/index.ts';
import { newFolder } from './store-places.ts';

const picture = Buffer.from('a picture');
const id = `${createHash('sha256').update(picture).digest('hex')}.png`;

describe('images', () => {
  it('are named by their content and come back byte for byte', async () => {
    const folder = newFolder();
    const images = openImages(folder);
    expect(await images.put(picture, 'png')).toBe(id);
    expect(images.path(id)).toBe(join(pathsOf(folder).images, id.slice(0, 2), id));
    expect(await images.read(id)).toEqual(picture);
    expect(readdirSync(join(pathsOf(folder).images, 'incoming'))).toEqual([]);
    expect(await openImages(folder).list()).toEqual([id]);
  });

  it('put many times at once are kept once', async () => {
    const images = openImages(newFolder());
    const bytes = Array.from({ length: 12 }, (_, nth) => Buffer.from(`picture ${nth % 4}`));
    const ids = await Promise.all(bytes.map((each) => images.put(each, 'jpg')));
    expect(new Set(ids).size).toBe(4);
    expect(await images.list()).toEqual([...new Set(ids)].sort());
    expect(await images.verify()).toEqual({ ok: true, count: 4, bad: [] });
  });

  it('are found changed or unreadable when hashed again, and mended by being put again', async () => {
    const images = openImages(newFolder());
    await images.put(picture, 'png');
    const other = await images.put(Buffer.from('other'), 'webp');
    writeFileSync(images.path(id), 'a forgery');
    rmSync(images.path(other));
    mkdirSync(images.path(other));
    const report = await images.verify();
    expect(report).toMatchObject({ ok: false, count: 2 });
    expect([...report.bad].sort((a, b) => (a.reason < b.reason ? -1 : 1))).toEqual([{ id, reason: 'changed' }, { id: other, reason: 'unreadable' }]);
    await images.put(picture, 'png');
    expect((await images.verify()).bad).toEqual([{ id: other, reason: 'unreadable' }]);
  });

  it('are deleted once', async () => {
    const images = openImages(newFolder());
    await images.put(picture, 'png');
    expect(await images.delete(id)).toBe(true);
    expect(await images.delete(id)).toBe(false);
    await expect(images.read(id)).rejects.toMatchObject({ code: 'missing', messageKey: 'store:missing' });
    expect(await images.list()).toEqual([]);
  });

  it('half-written by a crash are gone at the next start, and files of the system are passed over', async () => {
    const folder = newFolder();
    const incoming = join(pathsOf(folder).images, 'incoming');
    mkdirSync(incoming, { recursive: true });
    writeFileSync(join(incoming, 'half'), 'half a pict');
    writeFileSync(join(pathsOf(folder).images, '.DS_Store'), '');
    const images = openImages(folder);
    expect(existsSync(incoming)).toBe(false);
    expect(await images.list()).toEqual([]);
  });

  it('can be read but not kept by a reader', async () => {
    const folder = newFolder();
    await openImages(folder).put(picture, 'png');
    const reader = openImages(folder, { readOnly: true });
    expect(await reader.read(id)).toEqual(picture);
    await expect(reader.put(picture, 'png')).rejects.toMatchObject({ code: 'read-only' });
    await expect(reader.delete(id)).rejects.toMatchObject({ code: 'read-only' });
  });

  it('have no other names: nothing outside their folder can be reached', async () => {
    const images = openImages(newFolder());
    const crooked = fc.oneof(
      fc.string(),
      fc.constantFrom('../workshop.sqlite', `${id}/..`, `../${id}`, `${id}\0`, `${id}\n`, id.toUpperCase(), id.slice(1), `${id}.exe`, ''),
      fc.string({ maxLength: 3 }).map((part) => `${id.slice(0, 64)}.${part}/`),
    );
    await fc.assert(fc.asyncProperty(crooked, async (name) => {
      const refusal = { code: 'bad-image-name' };
      expect(() => images.path(name)).toThrow(expect.objectContaining(refusal));
      await expect(images.read(name)).rejects.toMatchObject(refusal);
      await expect(images.delete(name)).rejects.toMatchObject(refusal);
    }));
    for (const ext of ['', '..', '../x', 'PNG', 'a/b', 'toolong', 'p\0']) {
      await expect(images.put(picture, ext)).rejects.toMatchObject({ code: 'bad-image-name' });
    }
  });
});
