import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { builtinModules } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { extractAll, extractFile, listPackage } from '@electron/asar';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { root } from '../../.tools/places.mjs';

/**
 * Packs the built app for this system with electron-builder itself. Electron's own program is stood in for by a file that holds no
 * more than the place where fuses are set (https://www.electronjs.org/docs/latest/tutorial/fuses).
 */
let folder = '';
let resources = '';
let files: string[] = [];
const runs = process.platform === 'linux' && process.arch === 'x64';

beforeAll(async () => {
  if (!runs) return;
  folder = await mkdtemp(join(tmpdir(), 'parvis-pack-'));
  const electron = join(folder, 'electron');
  await mkdir(join(electron, 'resources'), { recursive: true });
  await mkdir(join(electron, 'locales'));
  await writeFile(join(electron, 'locales', 'en-US.pak'), '');
  await writeFile(join(electron, 'electron'), Buffer.concat([Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'), Buffer.from([1, 9]), Buffer.from('1'.repeat(9))]));
  await chmod(join(electron, 'electron'), 0o755);
  const packed = spawnSync(process.execPath, [join(root, '.tools', 'packaging', 'dist.mjs'), '--linux', '--x64', '--dir', `-c.electronDist=${electron}`, `-c.directories.output=${join(folder, 'out')}`], { encoding: 'utf8' });
  if (packed.status !== 0) throw new Error(packed.stdout + packed.stderr);
  resources = join(folder, 'out', 'linux-unpacked', 'resources');
  files = listPackage(join(resources, 'app.asar'), { isPack: false }).map((name) => name.replace(/^\//, ''));
}, 180_000);

afterAll(async () => { if (folder) await rm(folder, { recursive: true, force: true }); });

const it = test.skipIf(!runs);

it('packs the built app, its licence and the notices, and neither tests, sources, source maps nor anything secret', () => {
  expect(files).toEqual(expect.arrayContaining(['package.json', 'LICENSE', 'THIRD-PARTY-NOTICES.txt', 'build/app/main.js', 'build/app/preload.cjs', 'build/pages/facilitator.html', 'build/pages/index.html']));
  expect(files.filter((name) => /\.(map|tsx?|mts|cts)$/.test(name) || /(^|\/)(test|tests|__tests__|shared|\.git|\.tools)(\/|$)/.test(name) || /(\.env|\.pem|\.key|settings\.json|\.sqlite)$/.test(name))).toEqual([]);
  expect([...new Set(files.map((name) => name.split('/')[0]))].sort()).toEqual(['LICENSE', 'THIRD-PARTY-NOTICES.txt', 'build', 'node_modules', 'package.json']);
});

it('holds every package that its code asks for', async () => {
  const asked = new Set<string>();
  for (const name of files.filter((each) => each.startsWith('build/app/') && /\.c?js$/.test(each))) {
    const text = extractFile(join(resources, 'app.asar'), name).toString('utf8');
    for (const [, from] of text.matchAll(/(?:^|[;}\s])(?:import|from)\s*\(?\s*["']((?:@[a-z][\w-]*\/)?[a-z][a-z\d.-]*)(?:\/[\w./-]+)?["']/g)) if (from) asked.add(from);
  }
  const missing = [...asked].filter((name) => name !== 'electron' && !builtinModules.includes(name) && !files.includes(`node_modules/${name}/package.json`));
  expect(asked.size).toBeGreaterThan(15);
  expect(missing).toEqual([]);
});

it('keeps native parts outside the archive, and only those of the system it is for', async () => {
  const beside = (await readdir(join(resources, 'app.asar.unpacked'), { recursive: true })).filter((name) => /\.(node|so[.\d]*|dylib|dll)$/.test(name));
  expect(beside).toEqual(expect.arrayContaining([expect.stringMatching(/better-sqlite3\/prebuilds\/linux-x64\.node$/), expect.stringMatching(/sharp-linux-x64.*\.node$/)]));
  expect(beside.filter((name) => /darwin|win32|arm64|musl/.test(name))).toEqual([]);
});

it('sets every fuse as ordered', async () => {
  const wire = await getCurrentFuseWire(join(resources, '..', 'parvis'));
  const [off, on] = ['0'.charCodeAt(0), '1'.charCodeAt(0)];
  expect([FuseV1Options.RunAsNode, FuseV1Options.EnableNodeOptionsEnvironmentVariable, FuseV1Options.EnableNodeCliInspectArguments, FuseV1Options.GrantFileProtocolExtraPrivileges].map((fuse) => wire[fuse])).toEqual([off, off, off, off]);
  expect([FuseV1Options.EnableCookieEncryption, FuseV1Options.EnableEmbeddedAsarIntegrityValidation, FuseV1Options.OnlyLoadAppFromAsar].map((fuse) => wire[fuse])).toEqual([on, on, on]);
});

it('runs from what was packed: the command line of the archive, unpacked, answers with its own native parts', async () => {
  const app = join(folder, 'app');
  extractAll(join(resources, 'app.asar'), app);
  const drawn = spawnSync(process.execPath, [join(app, 'build', 'app', 'cli.js'), 'sketch', '--prompt', 'two benches under a tree', '--lang', 'en', '--out', join(folder, 'drawn.png'), '--json'], { encoding: 'utf8' });
  expect(drawn.stderr).toBe('');
  expect(JSON.parse(drawn.stdout)).toHaveProperty('elements');
  expect((await readFile(join(folder, 'drawn.png'))).subarray(1, 4).toString()).toBe('PNG');
});

it('stays within 150 MB beside Electron itself', async () => {
  const sizes = await Promise.all((await readdir(resources, { recursive: true })).map(async (name) => { const found = await stat(join(resources, name)); return found.isFile() ? found.size : 0; }));
  expect(existsSync(join(resources, 'app.asar'))).toBe(true);
  expect(sizes.reduce((sum, size) => sum + size, 0) / 2 ** 20).toBeLessThan(150);
});
