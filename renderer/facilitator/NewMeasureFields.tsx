import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Measure } from '../../app/workshop/types.ts';
import { useDesk } from './desk.ts';
import { money, readMoney, readNumber } from './money.ts';

/** Names of the fields that cannot be read as a number in bounds. */
export type WrongFields = ReadonlySet<string>;

/** What a new measure is made of: names, cost and effects; what cannot be read is said beside its field. */
export function NewMeasureFields({ made, wrong }: { made: Measure | null; wrong: WrongFields }) {
  const { t } = useTranslation('facilitator');
  const { view: { plan, frozen }, words, language } = useDesk();
  return (
    <>
      <label>{t('shortlist.nameFr')}<input name="fr" required lang="fr" defaultValue={made?.label.fr} /></label>
      <label>{t('shortlist.nameEn')}<input name="en" required lang="en" defaultValue={made?.label.en} /></label>
      <TypedNumber label={t('shortlist.cost')} name="cost" required value={made ? money(made.cost, language) : ''} wrong={wrong} said={t('plan.notAmount')} />
      <fieldset>
        <legend>{t('shortlist.effects')}</legend>
        {plan?.criteria.map(({ id, label }) => (
          <TypedNumber key={id} label={words(label)} name={effectField(id)} value={String(made?.effects['*']?.[id] ?? '')} wrong={wrong} said={t('shortlist.notEffect')} />
        ))}
      </fieldset>
      {frozen && <label>{t('shortlist.why')}<textarea name="why" required rows={2} /></label>}
    </>
  );
}

/** The measure that the form describes, provisional, its numbers said to be assumed; or which fields cannot be read. */
export function readNewMeasure(form: FormData, id: string): Measure | WrongFields {
  const field = (name: string): string => String(form.get(name) ?? '').trim();
  const cost = readMoney(field('cost'));
  const typed = [...form.keys()].filter((name) => name.startsWith(effectField('')) && field(name) !== '').map((name) => ({ name, amount: readNumber(field(name)) }));
  const effects = typed.flatMap(({ name, amount }) => (amount !== null && Math.abs(amount) <= 4 ? [[name.slice(effectField('').length), amount] as const] : []));
  if (cost === null || effects.length !== typed.length) {
    const bad = typed.filter(({ amount }) => amount === null || Math.abs(amount) > 4).map(({ name }) => name);
    return new Set([...(cost === null ? ['cost'] : []), ...bad]);
  }
  const label = { en: field('en'), fr: field('fr') };
  const assumed = { source: { en: 'Estimated in the workshop', fr: 'Estimé pendant l’atelier' }, date: new Date().toISOString().slice(0, 10), grade: 'assumed' } as const;
  return {
    id, label, description: label, cost, costEvidence: assumed, effects: { '*': Object.fromEntries(effects) }, effectEvidence: assumed,
    designs: [], requires: [], excludes: [], provisional: true,
  };
}

const effectField = (criterion: string): string => `effect.${criterion}`;

function TypedNumber({ label, name, value, wrong, said, required = false }: { label: string; name: string; value: string; wrong: WrongFields; said: string; required?: boolean }) {
  const bad = wrong.has(name);
  const fault = useId();
  return (
    <div>
      <label>{label}<input name={name} required={required} inputMode="decimal" defaultValue={value} aria-invalid={bad} aria-describedby={bad ? fault : undefined} /></label>
      {bad && <p id={fault} className="wrong" role="alert">{said}</p>}
    </div>
  );
}
