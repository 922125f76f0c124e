import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { pseudonymName } from '../../../app/workshop/pseudonym.ts';
import { money, say, startTexts } from '../../../renderer/texts.ts';

const root = new URL('../../../', import.meta.url);
const read = (language: string, namespace: string): unknown => JSON.parse(readFileSync(new URL(`locales/${language}/${namespace}.json`, root), 'utf8'));
const leaves = (value: unknown, at = ''): [string, string][] =>
  typeof value === 'string' ? [[at, value]] : Object.entries(value ?? {}).flatMap(([key, inner]) => leaves(inner, at ? `${at}.${key}` : key));
const withoutPlural = (key: string): string => key.replace(/_(one|many|other)$/, '');
const namespaces = readdirSync(new URL('locales/en/', root)).map((file) => file.replace(/\.json$/, ''));

describe('the texts of a tablet', () => {
  it('has one refusal text for every code that the rules may give', () => {
    const types = readFileSync(new URL('app/workshop/types.ts', root), 'utf8');
    const list = /export type RefusalCode =([^;]+);/.exec(types)?.[1] ?? '';
    const codes = [...list.matchAll(/'([^']+)'/g)].map(([, code]) => code);
    expect(codes.length).toBeGreaterThan(20);
    expect(Object.keys(read('en', 'refusals') ?? {})).toEqual(expect.arrayContaining([...codes, 'malformed', 'try-again', 'too-many-requests', 'not-joined']));
  });

  it('finds every text that the pages ask for by a fixed key', () => {
    const known = new Set(namespaces.flatMap((namespace) => leaves(read('en', namespace)).map(([key]) => `${namespace}:${withoutPlural(key)}`)));
    for (const file of sources('renderer/tablet/')) {
      const text = readFileSync(new URL(file, root), 'utf8');
      const own = /useTranslation\(\[?'(\w+)'/.exec(text)?.[1] ?? 'tablet';
      for (const [, key] of text.matchAll(/\bt\('([^']+)'/g)) {
        const full = key?.includes(':') ? key : `${own}:${key}`;
        expect(known, file).toContain(full);
      }
    }
  });

  it('speaks the language it was started in', () => {
    const texts = startTexts('fr', ['tablet', 'common', 'refusals']);
    expect(texts.t('join.welcome')).toBe('Bienvenue!');
    expect(texts.t('common:action.back')).toBe('Retour');
    expect(texts.t('ballot.dotsLeft', { count: 1 })).toBe('Il reste 1 point');
    expect(texts.t('ballot.dotsLeft', { count: 0 })).toBe('Il reste 0 point');
  });

  it('writes money as each language does', () => {
    expect(money(1_200_000, 'en')).toBe('$12,000');
    expect(money(1_200_000, 'fr').replace(/\s/g, ' ')).toBe('12 000 $');
    expect(money(1_250, 'en')).toBe('$12.50');
  });

  it('shows the other language rather than nothing', () => {
    expect(say({ en: '', fr: 'Rampe' }, 'en')).toBe('Rampe');
  });
});

describe('a pseudonym', () => {
  it('is the same for a number each time and never shared by two people', () => {
    const names = Array.from({ length: 1_000 }, (_, n) => pseudonymName(n));
    expect(new Set(names.map(({ en }) => en)).size).toBe(1_000);
    expect(new Set(names.map(({ fr }) => fr)).size).toBe(1_000);
  });

  it('agrees in gender in French', () => {
    expect(pseudonymName(0).fr).toBe('Érable bleu');
    expect(pseudonymName(4).fr).toBe('Épinette verte');
  });
});

function sources(folder: string): string[] {
  return readdirSync(new URL(folder, root), { recursive: true, encoding: 'utf8' }).filter((name) => /\.tsx?$/.test(name)).map((name) => folder + name);
}
