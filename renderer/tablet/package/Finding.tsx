import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PublicFinding, PublicRound } from '../../../app/workshop/round-views.ts';
import { list, points, say } from '../../texts.ts';
import { useLanguage } from '../use-session.ts';

/** What the mediator found for a group that says that a criterion falls short: what would raise it, the most first, and what was tried. */
export function Finding({ finding: { label, raises, tried }, round }: { finding: PublicFinding; round: PublicRound }): ReactNode {
  const { t } = useTranslation('tablet');
  const language = useLanguage();
  const criterion = say(label, language);
  const named = (id: string): string => say(round.measures.find((one) => one.id === id)?.label ?? { en: id, fr: id }, language);
  if (raises.length === 0) return <p>{t('bargain:finding.none', { criterion })}</p>;
  const said = raises.map(({ measure, by }) => t('bargain:finding.raise', { measure: named(measure), by: points(by, language) }));
  return <p>{t('bargain:finding.raises', { criterion, list: list(said, language) })} {tried === null ? t('bargain:finding.busy') : ''}</p>;
}
