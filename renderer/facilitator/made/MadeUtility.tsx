import { useTranslation } from 'react-i18next';
import type { Made, MadeCriterion, MadeEffect } from '../../../app/workshop/made-views.ts';
import type { Language } from '../../../app/workshop/types.ts';
import { useDesk } from '../desk.ts';
import { fine, points, typed } from '../money.ts';
import { Source } from './Source.tsx';

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
      {made.criteria.map((criterion, place) => <Criterion key={place} made={criterion} />)}
    </>
  );
}

function Criterion({ made: { criterion, weight, rating, answers, mark, effects, synergies, sum, cap, value, product } }: { made: MadeCriterion }) {
  const { t } = useTranslation('made');
  const { words, language } = useDesk();
  const list = new Intl.ListFormat(`${language}-CA`);
  const added = (amount: number): string => (amount < 0 ? negative(amount, language) : `+${fine(amount, language)}`);
  const said = mark === 'not-said' ? t('utility.answers.not-said') : answers === null ? t('utility.answers.unknown') : t(`utility.answers.${mark ?? 'known'}`, { count: answers });
  return (
    <table className="numbers receipt">
      <caption>{words(criterion)} <small>({t('utility.weight', { weight: typed(language)(weight) })})</small></caption>
      <tbody>
        <tr><th scope="row">{t('utility.rating')}<small>{said}</small></th><td>{fine(rating, language)}</td></tr>
        {effects.map((effect, place) => <tr key={place}><th scope="row">{words(effect.measure)}<Effect effect={effect} /></th><td>{added(effect.amount)}</td></tr>)}
        {synergies.map(({ measures, amount }, place) => <tr key={place}><th scope="row">{t('utility.synergy', { names: list.format(measures.map(words)) })}</th><td>{added(amount)}</td></tr>)}
        {effects.length + synergies.length > 0 && <tr className="sum"><th scope="row">{t('utility.sum')}</th><td>{fine(sum, language)}</td></tr>}
        {value < sum && <tr><th scope="row">{t('utility.cap', { cap: typed(language)(cap) })}</th><td>{fine(value, language)}</td></tr>}
        <tr className="sum"><th scope="row">{t('utility.times', { weight: typed(language)(weight) })}</th><td>{fine(product, language)}</td></tr>
      </tbody>
    </table>
  );
}

/** Where the catalogue has it from, and what residents made of it. */
function Effect({ effect: { evidence, answers } }: { effect: MadeEffect }) {
  const { t } = useTranslation('made');
  const { language } = useDesk();
  return (
    <>
      <Source evidence={evidence} />
      {answers && (
        <small>
          {answers.sum === null ? t('utility.tooFew', { count: answers.n })
            : t('utility.corrected', { count: answers.n, catalogue: negative(answers.catalogue, language), sum: answers.sum < 0 ? `(${negative(answers.sum, language)})` : fine(answers.sum, language), all: 5 + answers.n })}
        </small>
      )}
    </>
  );
}

/** With the sign that is as wide as a plus. */
const negative = (amount: number, language: Language): string => (amount < 0 ? `−${fine(-amount, language)}` : fine(amount, language));
