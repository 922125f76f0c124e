import type { Cents, Language } from '../../app/workshop/types.ts';

/** Money as the language writes it; cents only when there are any. */
export function money(cents: Cents, language: Language): string {
  const whole = cents % 100 === 0;
  return new Intl.NumberFormat(`${language}-CA`, {
    style: 'currency', currency: 'CAD', minimumFractionDigits: whole ? 0 : 2, maximumFractionDigits: whole ? 0 : 2,
  }).format(cents / 100);
}

/** Money of a proposal, in major units (DESIGN §3.1); a dash where there is none. */
export const dollars = (major: number | null, language: Language): string => (major === null ? '—' : money(Math.round(major * 100), language));

/** Reads dollars as typed: '12 500', '12,500', '12500.50' or '12 500,50 $'. Null when it is not an amount of 0 or more. */
export function readMoney(text: string): Cents | null {
  const bare = text.replaceAll(/[\s\u00a0\u202f$]/g, '').replace(/,(\d{1,2})$/, '.$1').replaceAll(/,(?=\d{3}(?:\D|$))/g, '');
  if (!/^\d{1,12}(?:\.\d{1,2})?$/.test(bare)) return null;
  return Math.round(Number(bare) * 100);
}

/** A number of scale points, two decimals, as the language writes it. */
export const points = (value: number, language: Language): string =>
  new Intl.NumberFormat(`${language}-CA`, { minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(value);

/** A share between 0 and 1 as a percentage, one decimal at most. */
export const percent = (share: number, language: Language): string =>
  new Intl.NumberFormat(`${language}-CA`, { style: 'percent', maximumFractionDigits: 1 }).format(share);

/** A small number, three decimals, as the language writes it. */
export const thousandths = (value: number, language: Language): string =>
  new Intl.NumberFormat(`${language}-CA`, { minimumFractionDigits: 3, maximumFractionDigits: 3 }).format(value);

/** A number as it is typed in a field: no grouping, up to four decimals. */
export const typed = (language: Language) => (value: number): string =>
  new Intl.NumberFormat(`${language}-CA`, { useGrouping: false, maximumFractionDigits: 4 }).format(value);

/** A number typed with a comma or a point; null when it is none. */
export function readNumber(text: string): number | null {
  const bare = text.trim().replace(',', '.').replace('−', '-');
  return /^-?\d+(?:\.\d+)?$/.test(bare) ? Number(bare) : null;
}

/** A number with all its decimals, two at least and so many at most. */
export const fine = (value: number, language: Language, most = 4): string =>
  new Intl.NumberFormat(`${language}-CA`, { minimumFractionDigits: 2, maximumFractionDigits: most }).format(value);

/** A count as the language writes it. */
export const whole = (count: number, language: Language): string => new Intl.NumberFormat(`${language}-CA`, { maximumFractionDigits: 0 }).format(count);

/** A number as short as it can be, four decimals at most. */
export const plain = (value: number, language: Language): string => new Intl.NumberFormat(`${language}-CA`, { maximumFractionDigits: 4 }).format(value);

/** With the sign that is as wide as a plus; two decimals at least. */
export const negative = (amount: number, language: Language): string => (amount < 0 ? `−${fine(-amount, language)}` : fine(amount, language));
