import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { effectCells, measuresForAll, weightItems } from '../../app/workshop/effect-cells.ts';
import type { Ballot, BallotItem, BallotKind, Plan } from '../../app/workshop/types.ts';
import { newId } from '../live.ts';
import { list } from '../texts.ts';
import { useDesk, type Desk } from './desk.ts';
import { LoadText } from './LoadText.tsx';
import { Ticks } from './Ticks.tsx';

const kinds = ['criteria', 'effects', 'weights', 'approval', 'score', 'dots', 'ranking', 'pairwise', 'budget'] as const satisfies readonly BallotKind[];
type Offer = { item: BallotItem; label: string; preset: boolean };

/** Opens a ballot of a chosen kind on chosen designs, pictures or measures, or prepares it to be printed first; says how many ratings it asks of each person. */
export function BallotForm({ onPaper = false }: { onPaper?: boolean }) {
  const { t } = useTranslation(['facilitator', 'answers', 'paper']);
  const desk = useDesk();
  const [kind, setKind] = useState<BallotKind>('criteria');
  const [chosen, choose] = useState<ReadonlySet<string> | null>(null);
  const [criteria, chooseCriteria] = useState<ReadonlySet<string> | null>(null);
  const plan = desk.view.plan;
  if (!plan) return null;
  const offers = offersOf(desk, plan, kind);
  const picked = chosen ?? new Set(offers.filter(({ preset }) => preset).map(({ item }) => keyOf(item)));
  const rated = criteria ?? new Set<string>(plan.criteria.map(({ id }) => id));
  const asked = askedOf(plan, kind, offers.filter(({ item }) => picked.has(keyOf(item))).map(({ item }) => item), rated);
  const open = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const title = { en: String(form.get('en') ?? '').trim(), fr: String(form.get('fr') ?? '').trim() };
    const preset = kind === 'effects' || kind === 'weights' ? `answers:${kind}.question` : `kind.${kind}`;
    const presets = { en: t(preset, { lng: 'en' }), fr: t(preset, { lng: 'fr' }) };
    void desk.send({
      type: onPaper ? 'prepare-paper' : 'open-ballot',
      ballot: {
        id: newId('ballot'), kind, title: { en: title.en || title.fr || presets.en, fr: title.fr || title.en || presets.fr }, ...asked,
        dots: kind === 'dots' ? Number(form.get('dots') ?? 5) : 0, round: 'before', of: null,
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
      {(kind === 'effects' || kind === 'weights') && <p className="note">{t(kind === 'effects' ? 'answers:effects.why' : plan.weighing === 'groups' ? 'answers:weights.whyCounts' : 'answers:weights.why')}</p>}
      <label>{t('evaluate.titleFr')}<input name="fr" lang="fr" maxLength={200} /></label>
      <label>{t('evaluate.titleEn')}<input name="en" lang="en" maxLength={200} /></label>
      {kind === 'dots' && <label>{t('evaluate.dots')}<input name="dots" type="number" min={1} max={50} defaultValue={5} required /></label>}
      {kind === 'weights'
        ? <p>{t('answers:weights.spread', { list: list(plan.criteria.filter(({ weight }) => weight > 0).map(({ label }) => desk.words(label)), desk.language) })}</p>
        : <Ticks legend={t('evaluate.about')} options={offers.map(({ item, label }) => [keyOf(item), label])} picked={picked} pick={choose} />}
      {kind === 'criteria' && <Ticks legend={t('evaluate.criteria')} options={plan.criteria.map(({ id, label }) => [id, desk.words(label)])} picked={rated} pick={chooseCriteria} />}
      <LoadText ballot={{ kind, ...asked }} limits={plan.limits} />
      <button type="submit" className="button button-main" disabled={asked.items.length === 0}>{t(onPaper ? 'paper:prepare' : 'evaluate.open')}</button>
    </form>
  );
}

const keyOf = (item: BallotItem): string => `${item.kind}:${item.id}`;

/** What is asked of effects and weights follows from the plan; of ratings, from the criteria ticked. */
function askedOf(plan: Plan, kind: BallotKind, items: readonly BallotItem[], rated: ReadonlySet<string>): Pick<Ballot, 'items' | 'criteria' | 'cells'> {
  if (kind === 'effects') return effectCells(plan, items.map(({ id }) => id));
  if (kind === 'weights') return { items: weightItems(plan), criteria: [] };
  return { items, criteria: kind === 'criteria' ? plan.criteria.map(({ id }) => id).filter((id) => rated.has(id)) : [] };
}

/** A budget is spent on measures and effects are asked of them alone; the other kinds take what the room has: designs, accepted pictures, measures. */
function offersOf({ view, words }: Desk, plan: Plan, kind: BallotKind): Offer[] {
  const fit = new Set<string>(kind === 'effects' ? measuresForAll(plan) : []);
  const measures = plan.measures.map(({ id, label }): Offer => ({ item: { kind: 'measure', id }, label: words(label), preset: kind === 'budget' || fit.has(id) }));
  if (kind === 'budget') return measures;
  if (kind === 'effects') return measures.filter(({ item }) => effectCells(plan, [item.id]).items.length > 0);
  const designs = plan.designs.map(({ id, label }, place): Offer => ({ item: { kind: 'design', id }, label: words(label), preset: place < 5 }));
  const pictures = view.wishes.flatMap(({ drawing, text }): Offer[] =>
    (drawing ? [{ item: { kind: 'picture', id: drawing.image }, label: text || words(drawing.description), preset: false }] : []));
  return [...designs, ...pictures, ...measures];
}
