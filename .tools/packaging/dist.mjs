// `npm run dist`: packs Parvis for the system that it runs on, into dist/. Needs Electron's own program, which is fetched once.
// `npm run dist -- --dir` leaves it unpacked; what else stands there goes to electron-builder as it is.
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { root } from '../places.mjs';
import { writeIcons } from './icons.mjs';
import { noticesText } from './shipped.mjs';

const resources = join(root, 'dist', 'resources');
mkdirSync(resources, { recursive: true });
writeFileSync(join(resources, 'THIRD-PARTY-NOTICES.txt'), noticesText());
await writeIcons(resources);
const builder = join(dirname(createRequire(import.meta.url).resolve('electron-builder/package.json')), 'cli.js');
const { status } = spawnSync(process.execPath, [builder, '--config', fileURLToPath(new URL('./config.mjs', import.meta.url)), ...process.argv.slice(2)], { cwd: root, stdio: 'inherit' });
process.exitCode = status ?? 1;
