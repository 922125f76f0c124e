// What of others goes to people with Parvis: packages of node_modules that run in it, and those that are bundled into its pages.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../places.mjs';

/** Development dependencies whose code ends up in build/pages all the same. */
export const bundled = ['lucide-react', 'react-aria-components', 'react-i18next'];

/** SPDX expressions under which a package may go out with an Apache-2.0 program; LGPL: libvips, a library of its own file that anyone can replace. */
export const compatible = new Set([
  'MIT', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'BlueOak-1.0.0', 'OFL-1.1', 'CC0-1.0', 'Unlicense', 'Python-2.0', '(MIT OR CC0-1.0)', '(MIT OR WTFPL)', '(BSD-2-Clause OR MIT OR Apache-2.0)',
  'LGPL-3.0-or-later', 'Apache-2.0 AND LGPL-3.0-or-later', 'Apache-2.0 AND LGPL-3.0-or-later AND MIT',
]);

/** Every package that goes out, by name and version, in order: `{ name, version, licence, folder }`; `folder` is where it is installed, null where it is for another system. */
export function shippedPackages() {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  const own = packages[''];
  const found = new Map();
  const waiting = [...Object.keys({ ...own.dependencies, ...own.optionalDependencies }), ...bundled].map((name) => ({ name, from: '' }));
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const path = installedAt(packages, next.from, next.name);
    if (path === null || found.has(path)) continue;
    const { version, license, dependencies = {}, optionalDependencies = {}, peerDependencies = {}, peerDependenciesMeta = {} } = packages[path];
    const folder = existsSync(join(root, path)) ? join(root, path) : null;
    found.set(path, { name: packages[path].name ?? next.name, version, licence: license ?? licenceIn(folder), folder });
    const needed = Object.keys(peerDependencies).filter((peer) => !peerDependenciesMeta[peer]?.optional);
    waiting.push(...[...Object.keys({ ...dependencies, ...optionalDependencies }), ...needed].map((each) => ({ name: each, from: path })));
  }
  return [...found.values()].sort((a, b) => (a.name === b.name ? compare(a.version, b.version) : compare(a.name, b.name)));
}

const compare = (a, b) => (a < b ? -1 : Number(a > b));

/** Where Node finds a package that is asked for from another: beside it, or further up. */
function installedAt(packages, from, name) {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('node_modules/') - 1))) {
    const path = `${folder === '' ? '' : `${folder}/`}node_modules/${name}`;
    if (packages[path]) return path;
    if (folder === '') return null;
  }
}

function licenceIn(folder) {
  if (folder === null) return null;
  const { license, licenses } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return license ?? licenses?.map(({ type }) => type).join(' OR ') ?? null;
}

/** The notices as one text: each package with its licence, and the texts that it brings along. */
export function noticesText() {
  return [
    'Parvis contains the work of others. Each is named here with its licence and the texts that came with it.',
    'Parvis contient le travail d’autres personnes. Chaque partie est nommée ici avec sa licence et les textes qui l’accompagnent.',
    ...shippedPackages().map(({ name, version, licence, folder }) => [`${'='.repeat(80)}\n${name} ${version}\n${licence ?? 'UNKNOWN'}`, ...(folder === null ? [] : textsIn(folder))].join('\n\n')),
  ].join('\n\n');
}

const textsIn = (folder) => readdirSync(folder).filter((file) => /^(licen[cs]e|copying|notice)/i.test(file) && !/\.(js|ts|json)$/i.test(file)).sort().map((file) => readFileSync(join(folder, file), 'utf8').trim());
