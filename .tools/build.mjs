// Builds app/ (Node, one file a module, dependencies left in node_modules) and renderer/ (three pages) into build/.
// With --if-changed it does so only when a hash of the sources differs from the stamp of the last build.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, extname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const stamp = join(root, 'build', '.stamp');
const wanted = hashOf(['app', 'renderer', 'locales', '.tools/build.mjs', 'package-lock.json']);

if (!process.argv.includes('--if-changed') || !existsSync(stamp) || readFileSync(stamp, 'utf8') !== wanted) {
  console.error('Building Parvis … / Construction de Parvis…');
  await buildApp();
  await buildRenderer();
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, wanted);
}

/** Entries are the files that something starts by name: the command line, the Electron shell, the workers. */
async function buildApp() {
  const sources = filesUnder(join(root, 'app'));
  const entries = sources.filter((file) => /(^|\/)(cli|main|preload|[\w-]*worker)\.ts$/.test(file.replaceAll('\\', '/')));
  await build({
    root,
    logLevel: 'warn',
    configFile: false,
    publicDir: false,
    build: {
      ssr: true,
      target: 'node22',
      outDir: 'build',
      emptyOutDir: true,
      minify: false,
      rollupOptions: {
        input: entries,
        output: { format: 'es', preserveModules: true, preserveModulesRoot: root, entryFileNames: '[name].js' },
      },
    },
  });
}

async function buildRenderer() {
  await build({ root: join(root, 'renderer'), logLevel: 'warn' });
}

function hashOf(paths) {
  const hash = createHash('sha256');
  for (const path of paths) {
    const full = join(root, path);
    for (const file of extname(path) ? [full] : filesUnder(full)) hash.update(relative(root, file)).update(readFileSync(file));
  }
  return hash.digest('hex');
}

function filesUnder(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
