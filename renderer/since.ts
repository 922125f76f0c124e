import type { TFunction } from 'i18next';
import type { Language } from '../app/workshop/types.ts';
import type { PublicRound, PublicSeat } from '../app/workshop/round-views.ts';
import { list, points, say } from './texts.ts';

/** How a number of a seat is written: with the package of this round, or of the round before. */
type Write = (value: number, of: { seat: string; before: boolean }) => string;

/** Who gains and who pays for what changed since the round before, and why it changed, in sentences; none in the first round. */
export function sinceTexts({ package: found, demands, measures }: PublicRound, t: TFunction, language: Language, write: Write = (value) => points(value, language)): string[] {
  if (!found?.since) return [];
  const moved = (sign: 1 | -1): string[] => found.seats.filter(({ previous, after }) => previous !== null && sign * (after - previous) > 0)
    .map((seat) => moveText(seat, t, language, write));
  const [gains, pays] = [moved(1), moved(-1)];
  const changed = [...found.since.added, ...found.since.removed];
  const why = demands.filter(({ verdict, measure }) => verdict === 'granted' && changed.includes(measure))
    .map(({ kind, measure }) => t(`bargain:since.granted.${kind}`, { measure: say(measures.find(({ id }) => id === measure)?.label ?? { en: measure, fr: measure }, language) }));
  return [
    ...(why.length > 0 ? [t('bargain:since.why', { list: why.join(' ') })] : []),
    ...(gains.length > 0 ? [t('bargain:since.gains', { list: list(gains, language) })] : []),
    ...(pays.length > 0 ? [t('bargain:since.pays', { list: list(pays, language) })] : []),
    ...(gains.length + pays.length === 0 && changed.length > 0 ? [t('bargain:since.nobody')] : []),
  ];
}

const moveText = ({ id, label, previous, after }: PublicSeat, t: TFunction, language: Language, write: Write): string =>
  t('bargain:since.move', { name: say(label, language), from: write(previous ?? after, { seat: id, before: true }), to: write(after, { seat: id, before: false }) });
