import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { mostPopulation, officialLanguage, type Population } from '../../../app/workshop/plan.ts';
import { useDesk } from '../desk.ts';
import { BilingualField, Part } from './fields.tsx';
import type { PartProps } from './PlanEditor.tsx';

const ages = ['under-14', '14-17', '18-34', '35-54', '55-64', '65-74', '75+'] as const;
const official = ['fr', 'en', 'both'] as const;

/** What the report sets the room beside: who lives there, by whose count; and which language of it is the official one. */
export function PopulationPart({ plan, change, unreadable }: PartProps) {
  const { t } = useTranslation('outcome');
  const { words } = useDesk();
  const known = plan.population;
  const set = (part: Partial<Population>): void => { if (known) change({ population: { ...known, ...part } }); };
  const parts = [
    ...plan.groups.map(({ id, label }) => [`group:${id}`, words(label)] as const), ...ages.map((id) => [`age:${id}`, t(`population.age.${id}`)] as const),
    ...(['fr', 'en'] as const).map((id) => [`language:${id}`, t(`population.language.${id}`)] as const),
  ];
  return (
    <Part title={t('population.title')}>
      <fieldset>
        <legend>{t('population.official')}</legend>
        {official.map((each) => <label key={each} className="tick"><input type="radio" name="official-language" checked={officialLanguage(plan) === each} onChange={() => change({ officialLanguage: each })} />{t(`population.officialIs.${each}`)}</label>)}
        <p className="note">{t('population.officialHelp')}</p>
      </fieldset>
      <p className="note">{t('population.help')}</p>
      {!known && <button type="button" className="button" onClick={() => change({ population: { total: 1_000, source: { fr: '', en: '' }, date: '', parts: {} } })}>{t('population.begin')}</button>}
      {known && (
        <>
          <Count label={t('population.total')} value={known.total} onChange={(total) => { unreadable('population', total === null || total < 1); if (total !== null && total >= 1) set({ total }); }} />
          <BilingualField label={t('population.source')} value={known.source} onChange={(source) => set({ source })} />
          <label>{t('population.date')}<input value={known.date} maxLength={60} onChange={(event) => set({ date: event.target.value })} /></label>
          <fieldset>
            <legend>{t('population.parts')}</legend>
            <p className="note">{t('population.partsHelp')}</p>
            <div className="pair">
              {parts.map(([key, label]) => (
                <Count key={key} label={label} value={known.parts[key] ?? null} onChange={(count, empty) => {
                  unreadable(`population.${key}`, count === null && !empty);
                  const { [key]: _old, ...others } = known.parts;
                  if (empty || count !== null) set({ parts: { ...others, ...(count !== null && { [key]: count }) } });
                }} />
              ))}
            </div>
          </fieldset>
          <button type="button" className="button" onClick={() => change({ population: undefined })}>{t('population.remove')}</button>
        </>
      )}
    </Part>
  );
}

/** A number of people as it is typed; empty is not known. What cannot be read is said, and kept out of the plan. */
function Count({ label, value, onChange }: { label: string; value: number | null; onChange: (count: number | null, empty: boolean) => void }) {
  const { t } = useTranslation('outcome');
  const [typed, type] = useState<string | null>(null);
  const id = useId();
  const wrong = typed !== null && typed.trim() !== '' && readCount(typed) === null;
  return (
    <div>
      <label>{label}
        <input inputMode="numeric" value={typed ?? (value === null ? '' : String(value))} aria-invalid={wrong} aria-describedby={wrong ? id : undefined}
          onChange={({ target }) => { type(target.value); onChange(readCount(target.value), target.value.trim() === ''); }} />
      </label>
      {wrong && <p id={id} className="wrong" role="alert">{t('population.notCount')}</p>}
    </div>
  );
}

/** Whole numbers, with or without spaces between thousands. */
function readCount(text: string): number | null {
  const bare = text.replaceAll(/[\s\u00a0\u202f]/g, '');
  return /^\d{1,9}$/.test(bare) && Number(bare) <= mostPopulation ? Number(bare) : null;
}
