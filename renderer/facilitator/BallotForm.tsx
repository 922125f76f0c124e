import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { BallotItem, BallotKind, Plan } from '../../app/workshop/types.ts';
import { newId } from '../live.ts';
import { useDesk, type Desk } from './desk.ts';
import { LoadText } from './LoadText.tsx';
import { Ticks } from './Ticks.tsx';

const kinds = ['criteria', 'approval', 'score', 'dots', 'ranking', 'pairwise', 'budget'] as const satisfies readonly BallotKind[];
type Offer = { item: BallotItem; label: string; preset: boolean };

/** Opens a ballot of a chosen kind on chosen designs, pictures or measures; says how many ratings it asks of each person. */
export function BallotForm() {
  const { t } = useTranslation('facilitator');
  const desk = useDesk();
  const [kind, setKind] = useState<BallotKind>('criteria');
  const [chosen, choose] = useState<ReadonlySet<string> | null>(null);
  const [criteria, chooseCriteria] = useState<ReadonlySet<string> | null>(null);
  const plan = desk.view.plan;
  if (!plan) return null;
  const offers = offersOf(desk, plan, kind);
  const picked = chosen ?? new Set(offers.filter(({ preset }) => preset).map(({ item }) => keyOf(item)));
  const asked = criteria ?? new Set<string>(plan.criteria.map(({ id }) => id));
  const items = offers.filter(({ item }) => picked.has(keyOf(item))).map(({ item }) => item);
  const criteriaAsked = kind === 'criteria' ? plan.criteria.map(({ id }) => id).filter((id) => asked.has(id)) : [];
  const open = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const title = { en: String(form.get('en') ?? '').trim(), fr: String(form.get('fr') ?? '').trim() };
    const presets = { en: t(`kind.${kind}`, { lng: 'en' }), fr: t(`kind.${kind}`, { lng: 'fr' }) };
    void desk.send({
      type: 'open-ballot',
      ballot: {
        id: newId('ballot'), kind, title: { en: title.en || title.fr || presets.en, fr: title.fr || title.en || presets.fr }, items,
        criteria: criteriaAsked, dots: kind === 'dots' ? Number(form.get('dots') ?? 5) : 0, round: 'before', of: null,
      },
    });
  };
  return (
    <form onSubmit={open}>
      <label>{t('evaluate.kind')}
        <select value={kind} onChange={(event) => { setKind(kinds.find((one) => one === event.target.value) ?? 'criteria'); choose(null); }}>
          {kinds.map((one) => <option key={one} value={one}>{t(`kind.${one}`)}</option>)}
        </select>
      </label>
      <label>{t('evaluate.titleFr')}<input name="fr" lang="fr" maxLength={200} /></label>
      <label>{t('evaluate.titleEn')}<input name="en" lang="en" maxLength={200} /></label>
      {kind === 'dots' && <label>{t('evaluate.dots')}<input name="dots" type="number" min={1} max={50} defaultValue={5} required /></label>}
      <Ticks legend={t('evaluate.about')} options={offers.map(({ item, label }) => [keyOf(item), label])} picked={picked} pick={choose} />
      {kind === 'criteria' && <Ticks legend={t('evaluate.criteria')} options={plan.criteria.map(({ id, label }) => [id, desk.words(label)])} picked={asked} pick={chooseCriteria} />}
      <LoadText ballot={{ kind, items, criteria: criteriaAsked }} limits={plan.limits} />
      <button type="submit" className="button button-main" disabled={items.length === 0}>{t('evaluate.open')}</button>
    </form>
  );
}

const keyOf = (item: BallotItem): string => `${item.kind}:${item.id}`;

/** A budget is spent on measures alone; the other kinds take what the room has: designs, accepted pictures, measures. */
function offersOf({ view, words }: Desk, plan: Plan, kind: BallotKind): Offer[] {
  const measures = plan.measures.map(({ id, label }): Offer => ({ item: { kind: 'measure', id }, label: words(label), preset: kind === 'budget' }));
  if (kind === 'budget') return measures;
  const designs = plan.designs.map(({ id, label }, place): Offer => ({ item: { kind: 'design', id }, label: words(label), preset: place < 5 }));
  const pictures = view.wishes.flatMap(({ drawing, text }): Offer[] =>
    (drawing ? [{ item: { kind: 'picture', id: drawing.image }, label: text || words(drawing.description), preset: false }] : []));
  return [...designs, ...pictures, ...measures];
}
