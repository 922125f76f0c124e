import { useTranslation } from 'react-i18next';
import type { Made, MadeCriterion } from '../../../app/workshop/made-views.ts';
import { useDesk } from '../desk.ts';
import { fine, negative, points, typed } from '../money.ts';
import { EffectGround } from './EffectGround.tsx';

/** What a seat gets, criterion by criterion: the rating, what each measure adds, the cap, the weight; then their mean. */
export function MadeUtility({ made }: { made: Extract<Made, { of: 'utility' }> }) {
  const { t } = useTranslation('made');
  const { language } = useDesk();
  const products = made.criteria.map(({ product }) => fine(product, language)).join(' + ');
  return (
    <>
      <p>{t('utility.how')}</p>
      <p className="note">
        {made.people !== null && <>{t('utility.people', { count: made.people })}. </>}{t(made.own ? 'utility.own' : 'utility.rubric')}
        {made.small && <strong className="unshown">{t('unshown')}</strong>}
      </p>
      <p><strong>{t('utility.mean', { products, weights: typed(language)(made.weights), value: points(made.value, language) })}</strong></p>
      <p className="note">{t('exactly', { value: fine(made.value, language, 6) })}</p>
      {made.criteria.map((criterion, place) => <Criterion key={place} made={criterion} past={made.past} />)}
    </>
  );
}

function Criterion({ made: { criterion, weight, rating, answers, mark, effects, synergies, sum, cap, value, product }, past }: { made: MadeCriterion; past: boolean }) {
  const { t } = useTranslation('made');
  const { words, language } = useDesk();
  const list = new Intl.ListFormat(`${language}-CA`);
  const added = (amount: number): string => (amount < 0 ? negative(amount, language) : `+${fine(amount, language)}`);
  const said = past ? t('utility.answers.past') : mark === 'not-said' ? t('utility.answers.not-said') : answers === null ? t('utility.answers.unknown') : t(`utility.answers.${mark ?? 'known'}`, { count: answers });
  return (
    <table className="numbers receipt">
      <caption>{words(criterion)} <small>({t('utility.weight', { weight: typed(language)(weight) })})</small></caption>
      <tbody>
        <tr><th scope="row">{t('utility.rating')}<small>{said}</small></th><td>{fine(rating, language)}</td></tr>
        {effects.map((effect, place) => <tr key={place}><th scope="row">{words(effect.measure)}<EffectGround evidence={effect.evidence} answers={effect.answers} /></th><td>{added(effect.amount)}</td></tr>)}
        {synergies.map(({ measures, amount }, place) => <tr key={place}><th scope="row">{t('utility.synergy', { names: list.format(measures.map(words)) })}</th><td>{added(amount)}</td></tr>)}
        {effects.length + synergies.length > 0 && <tr className="sum"><th scope="row">{t('utility.sum')}</th><td>{fine(sum, language)}</td></tr>}
        {value < sum && <tr><th scope="row">{t('utility.cap', { cap: typed(language)(cap) })}</th><td>{fine(value, language)}</td></tr>}
        <tr className="sum"><th scope="row">{t('utility.times', { weight: typed(language)(weight) })}</th><td>{fine(product, language)}</td></tr>
      </tbody>
    </table>
  );
}
