import type { ReactNode } from 'react';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { Bilingual, Language } from '../../app/workshop/types.ts';
import type { PublicTerms, Terms, TermsMeasure } from '../../app/workshop/terms.ts';
import { list, money, number, percent, say } from '../texts.ts';
import { Fold } from './Fold.tsx';
import { marks } from './slotted.tsx';

type Told = { told: PublicTerms; language: Language };
/** Makes numbers of the terms such as can be opened; where nobody is to open any, they are text. `seat` is '*' for everyone without numbers of their own. */
export type TermsOpen = {
  money: (text: string, of: { kind: 'total' | 'reserve' | 'spendable' } | { kind: 'measure' | 'design'; id: string }) => ReactNode;
  effect: (text: string, of: { measure: string; criterion: string; seat: string }) => ReactNode;
  weight: (text: string, criterion: string) => ReactNode;
  rule: (text: string) => ReactNode;
};

/** What is the same for everyone, folded part by part: the money, the measures with what they cost and change, what counts, the rules. */
export function TermsParts({ told, language, open }: Told & { open?: TermsOpen }): ReactNode {
  const { t } = useTranslation('terms');
  const { terms } = told;
  const { rubric, rules, budget } = terms;
  const { mark, show } = marks();
  const priced = (major: number, of: Parameters<TermsOpen['money']>[1]): string => { const text = dollars(major, language); return mark(open?.money(text, of) ?? text); };
  const weighed = (id: string, weight: number): string => { const text = number(weight, language, 4); return mark(open?.weight(text, id) ?? text); };
  const reserve = percent(budget.contingency, language);
  return (
    <>
      <Changes told={told} language={language} />
      <Part title={t('money.title')}>
        <p>{show(t('money.text', { total: priced(budget.total, { kind: 'total' }), reserve: mark(open?.money(reserve, { kind: 'reserve' }) ?? reserve), spendable: priced(budget.spendable, { kind: 'spendable' }) }))}</p>
      </Part>
      <Part title={t('measures.title', { count: terms.measures.length })}>
        <p>{t('measures.how')}</p>
        <ul className="plain-list terms-measures">{terms.measures.map((measure) => <li key={measure.id}><OneMeasure measure={measure} terms={terms} language={language} open={open} /></li>)}</ul>
      </Part>
      <Part title={t('designs.title', { count: terms.designs.length })}>
        <ul>{terms.designs.map(({ id, label, cost }) => <li key={id}>{say(label, language)}, {show(priced(cost, { kind: 'design', id }))}</li>)}</ul>
      </Part>
      <Part title={t('rubric.title')}>
        <p>{t(terms.weighing === 'groups' ? 'rubric.groups' : 'rubric.text')}</p>
        <ul>{rubric.map(({ id, label, weight }) => <li key={id}>{show(t('rubric.weight', { name: say(label, language), weight: weighed(id, weight) }))}</li>)}</ul>
      </Part>
      <Part title={t('rules')}><ol>{rules.words.map((rule) => <li key={rule.about}>{withNumbers(say(rule, language), open?.rule)}</li>)}</ol></Part>
    </>
  );
}

/** The mark by which everyone sees that they were told the same; the whole of it is in the report. */
export function TermsMark({ told, language }: Told): ReactNode {
  const { t } = useTranslation('terms');
  return (
    <p className="terms-mark">
      {t('mark.label')} <code>{shortHash(told.hash)}</code> <span className="soft note">{t('mark.why')}</span>
      {told.terms.edition > 1 ? <span className="soft note"> {t('mark.edition', { edition: number(told.terms.edition, language) })}</span> : null}
    </p>
  );
}

/** A rule in words; its numbers, in figures, are put where they can be opened. */
const withNumbers = (text: string, open: TermsOpen['rule'] | undefined): ReactNode => {
  if (open === undefined) return text;
  const { mark, show } = marks();
  return show(text.replace(/\d+/g, (digits) => mark(open(digits))));
};

/** The first twelve digits, in fours, so that they can be read aloud and compared. */
export const shortHash = (hash: string): string => hash.slice(0, 12).replace(/(.{4})(?=.)/g, '$1 ');

const Part = ({ title, children }: { title: string; children: ReactNode }): ReactNode => <Fold className="fold" summary={title}>{children}</Fold>;

/** What is another than in the edition before. */
function Changes({ told: { changes, terms }, language }: Told): ReactNode {
  const { t } = useTranslation('terms');
  if (terms.edition === 1) return null;
  return (
    <>
      <p><strong>{t('changed.title')}</strong></p>
      <ul>{changesIn(changes, terms, t, language).map((text) => <li key={text}>{text}</li>)}</ul>
    </>
  );
}

/** Each change in words; that only what people answered is another also counts. */
export function changesIn(changes: PublicTerms['changes'], terms: Terms, t: TFunction, language: Language): string[] {
  if (changes.length === 0) return [t('terms:changed.nothing')];
  const named = [...terms.measures, ...terms.designs];
  return changes.map(({ what, ids }) => {
    const names = ids.flatMap((id) => named.filter((one) => one.id === id).map(({ label }) => say(label, language)));
    return names.length === 0 ? t(`terms:changed.${what}`) : t('terms:changed.of', { what: t(`terms:changed.${what}`), list: list(names, language) });
  });
}

function OneMeasure({ measure: { id, label, cost, effects, requires, excludes, costEvidence, effectEvidence }, terms, language, open }: { measure: TermsMeasure; terms: Terms; language: Language; open: TermsOpen | undefined }): ReactNode {
  const { t } = useTranslation('terms');
  const { mark, show } = marks();
  const nameOf = (from: readonly { id: string; label: Bilingual }[]) => (one: string): string => say(from.find((each) => each.id === one)?.label ?? { en: one, fr: one }, language);
  const amountOf = (amount: number, criterion: string, seat: string): string => {
    const text = signedPoints(amount, language);
    return mark(open?.effect(text, { measure: id, criterion, seat }) ?? text);
  };
  const changes = (of: Readonly<Record<string, number>>, seat: string): ReactNode => {
    const parts = Object.entries(of).filter(([, amount]) => amount !== 0).map(([criterion, amount]) => t('measures.change', { name: nameOf(terms.rubric)(criterion), amount: amountOf(amount, criterion, seat) }));
    return parts.length === 0 ? t('measures.none') : show(parts.join(' · '));
  };
  const own = Object.entries(effects).filter(([seat]) => seat !== '*');
  const isRequired = terms.required.find(({ measure }) => measure === id);
  const notes = [
    ...(isRequired ? [isRequired.source ? t('bargain:required.by', { source: say(isRequired.source, language) }) : t('bargain:required.unsourced')] : []),
    ...(requires.length > 0 ? [t('measures.needs', { list: list(requires.map(nameOf(terms.measures)), language) })] : []),
    ...(excludes.length > 0 ? [t('measures.excludes', { list: list(excludes.map(nameOf(terms.measures)), language) })] : []),
    ...([costEvidence, effectEvidence].some(({ grade }) => grade === 'assumed') ? [t('measures.assumed')] : []),
  ];
  return (
    <>
      <strong>{say(label, language)}</strong>, {open?.money(dollars(cost, language), { kind: 'measure', id }) ?? dollars(cost, language)}
      <br /><span className="soft">{t('measures.everyone')} {changes(effects['*'] ?? {}, '*')}</span>
      {own.map(([seat, of]) => <span key={seat} className="soft"><br />{t('measures.group', { name: nameOf(terms.seats)(seat) })} {changes(of, seat)}</span>)}
      {notes.length > 0 ? <><br /><span className="soft">{notes.join(' ')}</span></> : null}
    </>
  );
}

const dollars = (major: number, language: Language): string => money(Math.round(major * 100), language);
const signedPoints = (amount: number, language: Language): string => `${amount > 0 ? '+' : '−'}${number(Math.abs(amount), language, 2)}`;
