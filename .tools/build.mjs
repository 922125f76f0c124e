// Builds app/ (Node, one file a module, dependencies left in node_modules), the preload script (one CommonJS file) and
// renderer/ (its pages, into build/pages) into build/. With --if-changed it does so only when the sources differ from those of the last build.
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join, sep } from 'node:path';
import { build, loadConfigFromFile } from 'vite';
import { root } from './places.mjs';
import { built, filesUnder, sourcesHash, stampBuild } from './sources.mjs';

const common = {
  root,
  logLevel: 'warn',
  configFile: false,
  publicDir: false,
  build: { target: 'node22', outDir: 'build', emptyOutDir: false, minify: false },
};

if (!process.argv.includes('--if-changed') || !built()) {
  console.error('Building Parvis … / Construction de Parvis…');
  const hash = sourcesHash();
  rmSync(join(root, 'build'), { recursive: true, force: true });
  mkdirSync(join(root, 'build'));
  await buildApp();
  await buildPreload();
  await buildRenderer();
  stampBuild(hash);
}

/** Entries are the files that something starts by name: the command line, `npm start`, the Electron shell, the workers. */
async function buildApp() {
  const named = /\/app\/(?:(?:cli|serve|main)|(?:.*\/)?[\w-]*worker)\.ts$/;
  const input = filesUnder(join(root, 'app')).filter((file) => named.test(file.replaceAll(sep, '/')));
  await build({
    ...common,
    build: {
      ...common.build,
      ssr: true,
      rollupOptions: {
        input,
        output: { format: 'es', preserveModules: true, preserveModulesRoot: root, entryFileNames: '[name].js' },
      },
    },
  });
}

/** A sandboxed preload script cannot be an ES module nor require files (https://www.electronjs.org/docs/latest/tutorial/esm). */
async function buildPreload() {
  const preload = join(root, 'app', 'preload.ts');
  if (!existsSync(preload)) return;
  await build({
    ...common,
    ssr: { noExternal: true, external: ['electron'] },
    build: {
      ...common.build,
      ssr: true,
      rollupOptions: { input: preload, external: ['electron'], output: { format: 'cjs', entryFileNames: 'app/preload.cjs' } },
    },
  });
}

async function buildRenderer() {
  const folder = join(root, 'renderer');
  const pages = readdirSync(folder).filter((name) => name.endsWith('.html')).map((name) => join(folder, name));
  if (pages.length === 0) return;
  const found = await loadConfigFromFile({ command: 'build', mode: 'production' }, join(folder, 'vite.config.ts'), folder);
  const config = found?.config ?? {};
  await build({
    ...config,
    root: folder,
    configFile: false,
    logLevel: 'warn',
    build: { ...config.build, rollupOptions: { ...config.build?.rollupOptions, input: pages } },
  });
}
