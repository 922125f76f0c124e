import { useTranslation } from 'react-i18next';
import type { Outcome } from '../../../app/workshop/types.ts';
import { useDesk } from '../desk.ts';
import { SettleForm } from '../SettleForm.tsx';
import { WishCard } from '../WishCard.tsx';

/** The fate of each accepted wish: a measure, a design, a new measure, not costed, or out of scope, with a reason. */
export function Shortlist() {
  const { t } = useTranslation('facilitator');
  const { view, words } = useDesk();
  const accepted = view.waiting.filter(({ status }) => status === 'accepted');
  const open = accepted.filter(({ outcome }) => !outcome);
  const said = (outcome: Outcome): string => {
    const measure = outcome.kind === 'measure' ? view.plan?.measures.find(({ id }) => id === outcome.measure) : undefined;
    const design = outcome.kind === 'design' ? view.plan?.designs.find(({ id }) => id === outcome.design) : undefined;
    const named = measure ?? design ?? (outcome.kind === 'new-measure' ? outcome.measure : undefined);
    const what = 'reason' in outcome ? outcome.reason : named ? words(named.label) : '';
    return t(`shortlist.outcome.${outcome.kind}`, { what });
  };
  return (
    <section aria-labelledby="shortlist">
      <h2 id="shortlist">{t('shortlist.title')}</h2>
      <p>{t('shortlist.help')}</p>
      <output>{open.length > 0 ? t('shortlist.open', { count: open.length }) : t(accepted.length > 0 ? 'shortlist.done' : 'shortlist.none')}</output>
      <ul className="cards">
        {[...open, ...accepted.filter(({ outcome }) => outcome)].map((wish) => (
          <WishCard key={wish.id} wish={wish}>
            {wish.outcome && <p className="outcome"><b>{said(wish.outcome)}</b></p>}
            <details open={!wish.outcome}>
              <summary>{t(wish.outcome ? 'shortlist.change' : 'shortlist.settle')}</summary>
              <SettleForm wish={wish.id} known={wish.outcome} />
            </details>
          </WishCard>
        ))}
      </ul>
    </section>
  );
}
