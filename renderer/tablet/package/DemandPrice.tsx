import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PublicDemand, PublicRound } from '../../../app/workshop/round-views.ts';
import { money, points, say } from '../../texts.ts';
import { useLanguage } from '../use-session.ts';

/** The next-best package under a refused demand, group by group: what each has now, what it would have, and whether it gains or loses. */
export function DemandPrice({ demand, round }: { demand: Extract<PublicDemand, { verdict: 'refused' }>; round: PublicRound }): ReactNode {
  const { t } = useTranslation('tablet');
  const language = useLanguage();
  const { kind, measure, moves, cost, left } = demand;
  const name = say(round.measures.find(({ id }) => id === measure)?.label ?? { en: measure, fr: measure }, language);
  const title = t('bargain:price.title', { kind: t(kind === 'must-have' ? 'bargain:price.with' : 'bargain:price.without'), measure: name });
  if (moves.length === 0) return null;
  return (
    <details className="fold">
      <summary>{title}</summary>
      <p>{t('bargain:price.cost', { cost: money(cost, language), left: money(left, language) })}</p>
      {/* Wide tables scroll by themselves, by keyboard too. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <section className="scroll" aria-label={title} tabIndex={0}>
        <table>
          <caption>{t('bargain:price.caption')}</caption>
          <thead><tr>{['group', 'now', 'then'].map((key) => <th key={key} scope="col">{t(`bargain:price.${key}`)}</th>)}</tr></thead>
          <tbody>
            {moves.map(({ seat, from, to }) => (
              <tr key={seat}>
                <th scope="row">{say(round.package?.seats.find(({ id }) => id === seat)?.label ?? { en: seat, fr: seat }, language)}</th>
                <td>{points(from, language)}</td>
                <td className={to < from ? 'gain-worse' : to > from ? 'gain-better' : ''}>{points(to, language)} ({t(`bargain:price.${to < from ? 'loses' : to > from ? 'gains' : 'same'}`)})</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </details>
  );
}
