import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Measure, Outcome } from '../../app/workshop/types.ts';
import { newId } from '../live.ts';
import { useDesk } from './desk.ts';
import { readMoney, readNumber } from './money.ts';

type Kind = Outcome['kind'];
const kinds = ['measure', 'design', 'new-measure', 'not-costed', 'out-of-scope'] as const satisfies readonly Kind[];

/** Ties one accepted wish to what becomes of it. A new measure is provisional: its cost and effect are said to be assumed. */
export function SettleForm({ wish }: { wish: string }) {
  const { t } = useTranslation('facilitator');
  const { view, send, tell, words } = useDesk();
  const [kind, setKind] = useState<Kind>('measure');
  const plan = view.plan;
  if (!plan) return null;
  const settle = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const outcome = outcomeOf(kind, new FormData(event.currentTarget));
    if (outcome) void send({ type: 'settle-wish', wish, outcome });
    else tell({ kind: 'bad', text: t('shortlist.badNumbers') });
  };
  return (
    <form className="settle" onSubmit={settle}>
      <label>{t('shortlist.fate')}
        <select value={kind} onChange={(event) => setKind(kinds.find((one) => one === event.target.value) ?? 'measure')}>
          {kinds.filter((one) => one !== 'new-measure' || !view.frozen).map((one) => <option key={one} value={one}>{t(`shortlist.kind.${one}`)}</option>)}
        </select>
      </label>
      {kind === 'measure' && <Choice name="measure" label={t('shortlist.which')} options={plan.measures.map(({ id, label }) => [id, words(label)])} />}
      {kind === 'design' && <Choice name="design" label={t('shortlist.which')} options={plan.designs.map(({ id, label }) => [id, words(label)])} />}
      {(kind === 'not-costed' || kind === 'out-of-scope') && <label>{t('reason')}<textarea name="reason" required rows={2} /></label>}
      {kind === 'new-measure' && (
        <>
          <label>{t('shortlist.nameFr')}<input name="fr" required lang="fr" /></label>
          <label>{t('shortlist.nameEn')}<input name="en" required lang="en" /></label>
          <label>{t('shortlist.cost')}<input name="cost" required inputMode="decimal" /></label>
          <fieldset>
            <legend>{t('shortlist.effects')}</legend>
            {plan.criteria.map(({ id, label }) => <label key={id}>{words(label)}<input name={`effect.${id}`} inputMode="decimal" placeholder="0" /></label>)}
          </fieldset>
        </>
      )}
      <button type="submit" className="button button-main">{t('shortlist.record')}</button>
    </form>
  );
}

function Choice({ name, label, options }: { name: string; label: string; options: readonly (readonly [string, string])[] }) {
  return <label>{label}<select name={name}>{options.map(([id, text]) => <option key={id} value={id}>{text}</option>)}</select></label>;
}

function outcomeOf(kind: Kind, form: FormData): Outcome | null {
  const field = (name: string): string => String(form.get(name) ?? '').trim();
  switch (kind) {
    case 'measure': return { kind, measure: field('measure') };
    case 'design': return { kind, design: field('design') };
    case 'not-costed': case 'out-of-scope': return { kind, reason: field('reason') };
    case 'new-measure': {
      const measure = newMeasure(form, field);
      return measure && { kind, measure };
    }
  }
}

function newMeasure(form: FormData, field: (name: string) => string): Measure | null {
  const cost = readMoney(field('cost'));
  const typed = [...form.keys()].filter((name) => name.startsWith('effect.') && field(name) !== '').map((name) => [name.slice(7), readNumber(field(name))] as const);
  const effects = typed.flatMap(([criterion, amount]) => (amount !== null && Math.abs(amount) <= 4 ? [[criterion, amount] as const] : []));
  if (cost === null || effects.length !== typed.length) return null;
  const label = { en: field('en'), fr: field('fr') };
  const assumed = { source: { en: 'Estimated in the workshop', fr: 'Estimé pendant l’atelier' }, date: new Date().toISOString().slice(0, 10), grade: 'assumed' } as const;
  return {
    id: newId('measure'), label, description: label, cost, costEvidence: assumed, effects: { '*': Object.fromEntries(effects) }, effectEvidence: assumed,
    designs: [], requires: [], excludes: [], provisional: true,
  };
}
