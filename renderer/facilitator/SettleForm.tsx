import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Outcome } from '../../app/workshop/types.ts';
import { newId } from '../live.ts';
import { useDesk } from './desk.ts';
import { NewMeasureFields, readNewMeasure, type WrongFields } from './NewMeasureFields.tsx';

type Kind = Outcome['kind'];
const kinds = ['measure', 'design', 'new-measure', 'not-costed', 'out-of-scope'] as const satisfies readonly Kind[];

/**
 * Ties one accepted wish to what becomes of it. A new measure is provisional: its cost and effect are said to be assumed. After the
 * freeze it is an amendment, with its reason. `known`: what was recorded before.
 */
export function SettleForm({ wish, known = null }: { wish: string; known?: Outcome | null }) {
  const { t } = useTranslation('facilitator');
  const { view, send, words } = useDesk();
  const [kind, setKind] = useState<Kind>(known?.kind ?? 'measure');
  const [wrong, mark] = useState<WrongFields>(new Set());
  const plan = view.plan;
  const made = known?.kind === 'new-measure' ? known.measure : null;
  if (!plan) return null;
  const settle = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const outcome = outcomeOf(kind, form, made?.id ?? newId('measure'));
    const reason = String(form.get('why') ?? '').trim();
    mark('kind' in outcome ? new Set() : outcome);
    if ('kind' in outcome) void send({ type: 'settle-wish', wish, outcome, ...(reason && { reason }) });
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
      {kind === 'new-measure' && <NewMeasureFields made={made} wrong={wrong} />}
      <button type="submit" className="button button-main">{t('shortlist.record')}</button>
    </form>
  );
}

function Choice({ name, label, options, picked }: { name: string; label: string; options: readonly (readonly [string, string])[]; picked: string | undefined }) {
  return <label>{label}<select name={name} defaultValue={picked}>{options.map(([id, text]) => <option key={id} value={id}>{text}</option>)}</select></label>;
}

/** The outcome that the form describes, or which of its fields cannot be read. */
function outcomeOf(kind: Kind, form: FormData, id: string): Outcome | WrongFields {
  const field = (name: string): string => String(form.get(name) ?? '').trim();
  switch (kind) {
    case 'measure': return { kind, measure: field('measure') };
    case 'design': return { kind, design: field('design') };
    case 'not-costed': case 'out-of-scope': return { kind, reason: field('reason') };
    case 'new-measure': {
      const measure = readNewMeasure(form, id);
      return 'id' in measure ? { kind, measure } : measure;
    }
  }
}
