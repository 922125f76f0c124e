import { useId, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Bilingual, Language } from '../../../app/workshop/types.ts';
import { readNumber } from '../money.ts';
import { usePlanFields } from './PlanFaults.tsx';

/** What a text is for, where none can be missing. */
type Needed = 'name' | 'description' | 'source';

/** A text in both languages, side by side; neither is an afterthought. `needed`: empty is an error in each language of the workshop. */
export function BilingualField({ label, value, onChange, lines = 1, needed }: {
  label: string; value: Bilingual; onChange: (value: Bilingual) => void; lines?: number; needed?: Needed;
}) {
  return (
    <div className="pair">
      {(['fr', 'en'] as const).map((language) => (
        <TextField
          key={language} label={label} language={language} text={value[language]} lines={lines} needed={needed}
          onChange={(text) => onChange({ ...value, [language]: text })}
        />
      ))}
    </div>
  );
}

function TextField({ label, language, text, lines, needed, onChange }: {
  label: string; language: Language; text: string; lines: number; needed: Needed | undefined; onChange: (text: string) => void;
}) {
  const { t } = useTranslation('facilitator');
  const { languages, tried } = usePlanFields();
  const [left, leave] = useState(false);
  const fault = useId();
  const wrong = needed !== undefined && languages.includes(language) && text.trim() === '' && (left || tried);
  const field = {
    lang: language, value: text, 'aria-invalid': wrong, 'aria-describedby': wrong ? fault : undefined, onBlur: () => leave(true),
    onChange: (event: { target: { value: string } }) => onChange(event.target.value),
  };
  return (
    <div>
      <label>{label} <small>{t(`language.${language}`)}</small>{lines > 1 ? <textarea rows={lines} {...field} /> : <input {...field} />}</label>
      {wrong && <p id={fault} className="wrong" role="alert">{t(`planFault.${needed}-missing`)}</p>}
    </div>
  );
}

/** A number or an amount as typed. What cannot be read is marked, said, and kept out of the plan. */
export function NumberField({ label, value, read, write, fault, onChange, hideLabel = false }: {
  label: string; value: number; read: (text: string) => number | null; write: (value: number) => string; fault: string;
  onChange: (value: number | null) => void; hideLabel?: boolean;
}) {
  const [typed, type] = useState<string | null>(null);
  const faultId = useId();
  const text = typed ?? write(value);
  const wrong = typed !== null && read(typed) === null;
  return (
    <div>
      <label>{hideLabel ? <span className="hidden">{label}</span> : label}
        <input
          inputMode="decimal" value={text} aria-invalid={wrong} aria-describedby={wrong ? faultId : undefined}
          onChange={(event) => {
            type(event.target.value);
            onChange(read(event.target.value));
          }}
          onBlur={() => { if (!wrong) type(null); }}
        />
      </label>
      {wrong && <p id={faultId} className="wrong" role="alert">{fault}</p>}
    </div>
  );
}

/** Reads a number within bounds; anything else is null. */
export const between = (least: number, most: number) => (text: string): number | null => {
  const value = readNumber(text);
  return value !== null && value >= least && value <= most ? value : null;
};
export const wholeBetween = (least: number, most: number) => (text: string): number | null => {
  const value = between(least, most)(text);
  return value !== null && Number.isInteger(value) ? value : null;
};

/** One part of the plan, folded away until wanted. */
export function Part({ title, children }: { title: string; children: ReactNode }) {
  return <details className="part"><summary><h4>{title}</h4></summary>{children}</details>;
}

/** The same list with one entry replaced, or taken out. */
export const replaced = <T,>(list: readonly T[], place: number, entry: T | null): T[] =>
  list.flatMap((old, at) => (at === place ? (entry === null ? [] : [entry]) : [old]));
