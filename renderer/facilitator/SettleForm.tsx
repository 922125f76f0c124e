import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Measure, Outcome } from '../../app/workshop/types.ts';
import { newId } from '../live.ts';
import { useDesk } from './desk.ts';
import { money, readMoney, readNumber } from './money.ts';

type Kind = Outcome['kind'];
const kinds = ['measure', 'design', 'new-measure', 'not-costed', 'out-of-scope'] as const satisfies readonly Kind[];

/**
 * Ties one accepted wish to what becomes of it. A new measure is provisional: its cost and effect are said to be assumed. After the
 * freeze it is an amendment, with its reason. `known`: what was recorded before.
 */
export function SettleForm({ wish, known = null }: { wish: string; known?: Outcome | null }) {
  const { t } = useTranslation('facilitator');
  const { view, send, tell, words, language } = useDesk();
  const [kind, setKind] = useState<Kind>(known?.kind ?? 'measure');
  const plan = view.plan;
  const made = known?.kind === 'new-measure' ? known.measure : null;
  if (!plan) return null;
  const settle = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const outcome = outcomeOf(kind, form, made?.id ?? newId('measure'));
    const reason = String(form.get('why') ?? '').trim();
    if (outcome) void send({ type: 'settle-wish', wish, outcome, ...(reason && { reason }) });
    else tell({ kind: 'bad', text: t('shortlist.badNumbers') });
  };
  return (
    <form className="settle" onSubmit={settle}>
      <label>{t('shortlist.fate')}
        <select value={kind} onChange={(event) => setKind(kinds.find((one) => one === event.target.value) ?? 'measure')}>
          {kinds.map((one) => <option key={one} value={one}>{t(`shortlist.kind.${one}`)}</option>)}
        </select>
      </label>
      {kind === 'measure' && <Choice name="measure" label={t('shortlist.which')} options={plan.measures.map(({ id, label }) => [id, words(label)])} picked={known?.kind === 'measure' ? known.measure : undefined} />}
      {kind === 'design' && <Choice name="design" label={t('shortlist.which')} options={plan.designs.map(({ id, label }) => [id, words(label)])} picked={known?.kind === 'design' ? known.design : undefined} />}
      {(kind === 'not-costed' || kind === 'out-of-scope') && <label>{t('reason')}<textarea name="reason" required rows={2} defaultValue={known && 'reason' in known ? known.reason : ''} /></label>}
      {kind === 'new-measure' && (
        <>
          <label>{t('shortlist.nameFr')}<input name="fr" required lang="fr" defaultValue={made?.label.fr} /></label>
          <label>{t('shortlist.nameEn')}<input name="en" required lang="en" defaultValue={made?.label.en} /></label>
          <label>{t('shortlist.cost')}<input name="cost" required inputMode="decimal" defaultValue={made ? money(made.cost, language) : undefined} /></label>
          <fieldset>
            <legend>{t('shortlist.effects')}</legend>
            {plan.criteria.map(({ id, label }) => <label key={id}>{words(label)}<input name={`effect.${id}`} inputMode="decimal" placeholder="0" defaultValue={made?.effects['*']?.[id]} /></label>)}
          </fieldset>
          {view.frozen && <label>{t('shortlist.why')}<textarea name="why" required rows={2} /></label>}
        </>
      )}
      <button type="submit" className="button button-main">{t('shortlist.record')}</button>
    </form>
  );
}

function Choice({ name, label, options, picked }: { name: string; label: string; options: readonly (readonly [string, string])[]; picked: string | undefined }) {
  return <label>{label}<select name={name} defaultValue={picked}>{options.map(([id, text]) => <option key={id} value={id}>{text}</option>)}</select></label>;
}

function outcomeOf(kind: Kind, form: FormData, id: string): Outcome | null {
  const field = (name: string): string => String(form.get(name) ?? '').trim();
  switch (kind) {
    case 'measure': return { kind, measure: field('measure') };
    case 'design': return { kind, design: field('design') };
    case 'not-costed': case 'out-of-scope': return { kind, reason: field('reason') };
    case 'new-measure': {
      const measure = newMeasure(form, field, id);
      return measure && { kind, measure };
    }
  }
}

function newMeasure(form: FormData, field: (name: string) => string, id: string): Measure | null {
  const cost = readMoney(field('cost'));
  const typed = [...form.keys()].filter((name) => name.startsWith('effect.') && field(name) !== '').map((name) => [name.slice(7), readNumber(field(name))] as const);
  const effects = typed.flatMap(([criterion, amount]) => (amount !== null && Math.abs(amount) <= 4 ? [[criterion, amount] as const] : []));
  if (cost === null || effects.length !== typed.length) return null;
  const label = { en: field('en'), fr: field('fr') };
  const assumed = { source: { en: 'Estimated in the workshop', fr: 'Estimé pendant l’atelier' }, date: new Date().toISOString().slice(0, 10), grade: 'assumed' } as const;
  return {
    id, label, description: label, cost, costEvidence: assumed, effects: { '*': Object.fromEntries(effects) }, effectEvidence: assumed,
    designs: [], requires: [], excludes: [], provisional: true,
  };
}
