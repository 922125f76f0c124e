import { understand, type Lang } from '../../../app/prompts/index.ts';

type Expected = { id: string; negated: boolean; may: boolean; count: string | null; place: string | null };

/** What a wish of a list is labelled with; see wishes.ts for how it is written. */
export function expectedOf(written: string): { elements: Expected[]; setting: string[] } {
  const [elements = '', setting = ''] = written.split('|').map((part) => part.trim());
  return {
    setting: setting.split(' ').filter((value) => value !== '' && !value.endsWith('?')),
    elements: elements
      .split(' ')
      .filter((part) => part !== '')
      .map((part) => {
        const [, may, minus, id = '', count, place] = /^(~?)(-?)([a-z-]+)(?::(\w+))?(?:@(\w+))?$/.exec(part) ?? [];
        return { id, negated: minus === '-', may: may === '~', count: count ?? null, place: place ?? null };
      }),
  };
}

/** Reads a wish and holds it against its label: what was found, missed, named though it is not there, and got wrong in count, place or setting. */
export function compare(
  lang: Lang,
  text: string,
  written: string,
): { found: number; missed: string[]; extra: string[]; wrong: string[] } {
  const all = expectedOf(written);
  const expected = { ...all, elements: all.elements.filter(({ may }) => !may) };
  const read = understand(text, lang);
  const sign = (element: { id: string; negated: boolean }): string => `${element.negated ? '-' : ''}${element.id}`;
  const may = new Set(all.elements.filter((element) => element.may).map(sign));
  const want = new Set(expected.elements.map(sign));
  const got = new Set(read.elements.map(sign).filter((id) => !may.has(id)));
  const wrong = expected.elements
    .filter(
      ({ id, count, place }) =>
        !read.elements.some(
          (element) =>
            element.id === id &&
            (count === null || String(element.count) === count) &&
            (place === null || element.place === place),
        ),
    )
    .filter((element) => got.has(sign(element)))
    .map((element) => `${element.id}:${element.count ?? ''}@${element.place ?? ''}`);
  const settings: (string | null)[] = [read.scene, read.season, read.weather, read.timeOfDay];
  return {
    found: [...want].filter((id) => got.has(id)).length,
    missed: [...want].filter((id) => !got.has(id)),
    extra: [...got].filter((id) => !want.has(id)),
    wrong: [...wrong, ...expected.setting.filter((value) => !settings.includes(value))],
  };
}
