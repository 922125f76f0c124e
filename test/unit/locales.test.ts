import { readdirSync, readFileSync } from 'node:fs';
import { parseSync } from 'vite';
import { describe, expect, it } from 'vitest';

const root = new URL('../../', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, root), 'utf8');
const namespaces = readdirSync(new URL('locales/en/', root)).map((name) => name.replace('.json', ''));
const leaves = (value: unknown, at = ''): [string, string][] =>
  (typeof value === 'string' ? [[at, value]] : Object.entries(value ?? {}).flatMap(([key, inner]) => leaves(inner, at ? `${at}.${key}` : key)));
const textsOf = (language: string, namespace: string): [string, string][] => leaves(JSON.parse(read(`locales/${language}/${namespace}.json`)));
const plural = /_(one|many|other)$/;
const keysOf = (language: string, namespace: string): string[] =>
  [...new Set(textsOf(language, namespace).map(([key]) => key.replace(plural, '')))].sort();

describe.each(namespaces)('the texts of %s', (namespace) => {
  it('are the same in both languages, and name the same values', () => {
    expect(keysOf('fr', namespace)).toEqual(keysOf('en', namespace));
    const values = (language: string): Record<string, string> => Object.fromEntries(textsOf(language, namespace)
      .map(([key, text]) => [key.replace(plural, ''), [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort().join()]));
    expect(values('fr')).toEqual(values('en'));
  });

  // French has a form of its own for a million, which no room counts to.
  it('have every plural form that their language needs for what a room counts', () => {
    for (const language of ['en', 'fr']) {
      const rules = new Intl.PluralRules(language);
      const forms = new Set(Array.from({ length: 1_000 }, (_, count) => rules.select(count)));
      const keys = textsOf(language, namespace).map(([key]) => key);
      for (const key of new Set(keys.filter((each) => plural.test(each)).map((each) => each.replace(plural, '')))) {
        for (const form of forms) expect(keys, language).toContain(`${key}_${form}`);
      }
    }
  });

  // As the Office québécois de la langue française has it.
  it('space French punctuation as Québec does: none before ; ! ?, one that does not break before : and inside « »', () => {
    for (const [key, text] of textsOf('fr', namespace)) expect(text, key).not.toMatch(/\s[;!?]|[^\u00a0:]([:»](\s|$))|[ ][:»%$]|«[^\u00a0]/);
  });

  it.each(['en', 'fr'])('name no key twice in the language %s: the first would be lost without a word', (language) => {
    const source = read(`locales/${language}/${namespace}.json`);
    const keys = (value: unknown): number => (value !== null && typeof value === 'object' ? Object.values(value).reduce<number>((sum, each) => sum + keys(each), Array.isArray(value) ? 0 : Object.keys(value).length) : 0);
    expect(source.match(/"(?:[^"\\]|\\.)*"\s*:/g)?.length ?? 0).toBe(keys(JSON.parse(source)));
  });

  it('are all used', () => {
    const { literals, patterns, names } = saidIn(sources.filter((file) => users[namespace]?.test(file) ?? true));
    const known = (key: string): boolean => literals.has(key) || patterns.some((pattern) => pattern.test(key));
    const pieceByPiece = (key: string): boolean => readAsObjects.has(namespace) && key.split('.').every((piece) => /^\d+$/.test(piece) || names.has(piece) || literals.has(piece));
    expect(keysOf('en', namespace).filter((key) => !known(key) && !known(`${namespace}:${key}`) && !pieceByPiece(key))).toEqual([]);
  });
});

/** Where the texts of a namespace may be asked for, so that another's key of the same name does not hide one that is dead. */
const shared = String.raw`renderer/components/|renderer/[\w-]+\.tsx?$`;
const users: Readonly<Record<string, RegExp>> = {
  cli: /^app\/c/, common: /^renderer\//, disagreement: /^app\/(disagreement|report)\//, imaging: /^app\/(imaging|prompts|host\.ts|picture-queue\.ts)|^renderer\//, mediation: /^app\/mediation\//, report: /^app\/report\//,
  store: /^app\/(store\/|verify)/, verify: /^app\/(verify|store\/|mediation\/recorded)/,
  facilitator: new RegExp(`^(renderer/facilitator/|${shared})`), projector: new RegExp(`^(renderer/projector/|${shared})`),
  tablet: new RegExp(`^(renderer/tablet/|app/print/|${shared})`), print: /^app\/print\//,
};
/** Read as typed objects rather than by key. */
const readAsObjects = new Set(['cli', 'imaging']);

const sources = ['app/', 'renderer/'].flatMap((folder) =>
  readdirSync(new URL(folder, root), { recursive: true, encoding: 'utf8' }).filter((name) => /\.tsx?$/.test(name)).map((name) => folder + name));

type Said = { literals: Set<string>; patterns: RegExp[]; names: Set<string> };
const bySource = new Map(sources.map((file) => [file, piecesOf(parseSync(file, read(file)).program)]));

function saidIn(files: readonly string[]): Said {
  const all = files.flatMap((file) => bySource.get(file) ?? []);
  return {
    literals: new Set(all.flatMap(({ literals }) => [...literals])), patterns: all.flatMap(({ patterns }) => patterns), names: new Set(all.flatMap(({ names }) => [...names])),
  };
}

/** Begins like a key (`fate.${…}`, `refusals:${…}`), or ends like one (`${…}.title`). */
function likeKey(pieces: readonly string[]): boolean {
  return /^[a-z][\w:.-]*[.:]$/i.test(pieces[0] ?? '') || (pieces.length === 2 && pieces[0] === '' && /^\.[a-z]\w+$/i.test(pieces[1] ?? ''));
}

/** Strings, names of properties, and what template strings may become. */
function piecesOf(program: unknown): Said {
  const said: Said = { literals: new Set(), patterns: [], names: new Set() };
  const walk = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    const { type, value, quasis, name } = node as { type?: string; value?: unknown; quasis?: { value: { cooked: string } }[]; name?: unknown };
    if (type === 'Literal' && typeof value === 'string') said.literals.add(value);
    if (type === 'Identifier' && typeof name === 'string') said.names.add(name);
    const pieces = type === 'TemplateLiteral' ? (quasis ?? []).map((each) => each.value.cooked) : [];
    if (pieces.length > 1 && likeKey(pieces)) said.patterns.push(new RegExp(`^${pieces.map((piece) => piece.replaceAll('.', '\\.')).join('.+')}$`));
    Object.values(node).forEach(walk);
  };
  walk(program);
  return said;
}
