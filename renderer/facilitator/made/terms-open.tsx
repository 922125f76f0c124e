import { useTranslation } from 'react-i18next';
import type { PublicTerms, Terms } from '../../../app/workshop/terms.ts';
import type { TermsOpen } from '../../components/index.ts';
import { percent as share } from '../../texts.ts';
import { useDesk } from '../desk.ts';
import { plain } from '../money.ts';
import { BudgetReceipt } from './BudgetReceipt.tsx';
import { MadeNumber } from './MadeNumber.tsx';
import { Openable } from './Openable.tsx';
import { Source } from './Source.tsx';

/** Every number of the published terms, to be opened: what was typed with its source, what was reckoned with how. */
export const termsOpen = ({ terms }: PublicTerms): TermsOpen => ({
  money: (text, of) => ('id' in of ? <Priced text={text} terms={terms} of={of} /> : <Budget text={text} terms={terms} of={of.kind} />),
  effect: (text, of) => <Effect text={text} terms={terms} {...of} />,
  rule: (text) => <Rule text={text} />,
  weight: (text, criterion) => <Weight text={text} terms={terms} criterion={criterion} />,
});

type Told = { text: string; terms: Terms };

function Priced({ text, terms, of: { kind, id } }: Told & { of: { kind: 'measure' | 'design'; id: string } }) {
  const { t } = useTranslation('made');
  const { words } = useDesk();
  const measure = kind === 'measure' ? terms.measures.find((one) => one.id === id) : undefined;
  const design = kind === 'design' ? terms.designs.find((one) => one.id === id) : undefined;
  const named = measure ?? design;
  return (
    <Openable text={text} what={named ? words(named.label) : id}>
      <p>{t('price.how')}</p>
      <p><Source evidence={measure?.costEvidence ?? design?.evidence ?? null} /></p>
    </Openable>
  );
}

function Budget({ text, terms: { budget }, of }: Told & { of: 'total' | 'reserve' | 'spendable' }) {
  const { t } = useTranslation('made');
  return <Openable text={text} what={t(`terms.${of}`)}><BudgetReceipt {...budget} /></Openable>;
}

function Effect({ text, terms, measure, criterion, seat }: Told & { measure: string; criterion: string; seat: string }) {
  const { t } = useTranslation('made');
  const { words } = useDesk();
  const planned = terms.measures.find(({ id }) => id === measure);
  const name = (list: Terms['rubric'] | Terms['seats'], id: string): string => { const known = list.find((one) => one.id === id); return known ? words(known.label) : id; };
  const about = [planned ? words(planned.label) : measure, name(terms.rubric, criterion)];
  if (seat !== '*') return <MadeNumber round="terms" asked={{ package: `effect:${measure}:${criterion}`, of: 'effect', seat }} text={text} what={[...about, name(terms.seats, seat)].join(', ')} />;
  return (
    <Openable text={text} what={about.join(', ')}>
      <p>{t('effect.everyone')}</p>
      <p><Source evidence={planned?.effectEvidence ?? null} /></p>
    </Openable>
  );
}

function Rule({ text }: { text: string }) {
  const { t } = useTranslation('made');
  return <Openable text={text} what={t('terms.rule')}><p>{t('terms.ruleHow')}</p></Openable>;
}

function Weight({ text, terms: { rubric, weighing }, criterion }: Told & { criterion: string }) {
  const { t } = useTranslation('made');
  const { words, language } = useDesk();
  const whole = rubric.reduce((sum, { weight }) => sum + weight, 0);
  const mine = rubric.find(({ id }) => id === criterion);
  return (
    <Openable text={text} what={mine ? words(mine.label) : criterion}>
      <p>{t('terms.weight')}</p>
      {mine && whole > 0 && <p><strong>{t('terms.weightSum', { weight: plain(mine.weight, language), whole: plain(whole, language), share: share(mine.weight / whole, language) })}</strong></p>}
      {weighing === 'groups' && <p className="note">{t('terms.weightOwn')}</p>}
    </Openable>
  );
}
