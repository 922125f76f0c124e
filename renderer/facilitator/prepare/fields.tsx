import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Bilingual } from '../../../app/workshop/types.ts';

/** A text in both languages, side by side; neither is an afterthought. */
export function BilingualField({ label, value, onChange, long = false }: {
  label: string; value: Bilingual; onChange: (value: Bilingual) => void; long?: boolean;
}) {
  const { t } = useTranslation('facilitator');
  return (
    <div className="pair">
      {(['fr', 'en'] as const).map((language) => (
        <label key={language}>{label} <small>{t(`language.${language}`)}</small>
          {long
            ? <textarea lang={language} rows={5} value={value[language]} onChange={(event) => onChange({ ...value, [language]: event.target.value })} />
            : <input lang={language} value={value[language]} onChange={(event) => onChange({ ...value, [language]: event.target.value })} />}
        </label>
      ))}
    </div>
  );
}

/** A number or an amount as typed. What cannot be read is marked, said, and kept out of the plan. */
export function NumberField({ label, value, read, write, fault, onChange, hideLabel = false }: {
  label: string; value: number; read: (text: string) => number | null; write: (value: number) => string; fault: string;
  onChange: (value: number | null) => void; hideLabel?: boolean;
}) {
  const [typed, type] = useState<string | null>(null);
  const text = typed ?? write(value);
  const wrong = typed !== null && read(typed) === null;
  return (
    <label>{hideLabel ? <span className="hidden">{label}</span> : label}
      <input
        inputMode="decimal" value={text} aria-invalid={wrong}
        onChange={(event) => {
          type(event.target.value);
          onChange(read(event.target.value));
        }}
        onBlur={() => { if (!wrong) type(null); }}
      />
      {wrong && <span className="wrong" role="alert">{fault}</span>}
    </label>
  );
}

/** One part of the plan, folded away until wanted. */
export function Part({ title, children }: { title: string; children: ReactNode }) {
  return <details className="part"><summary><h4>{title}</h4></summary>{children}</details>;
}

/** The same list with one entry replaced, or taken out. */
export const replaced = <T,>(list: readonly T[], place: number, entry: T | null): T[] =>
  list.flatMap((old, at) => (at === place ? (entry === null ? [] : [entry]) : [old]));
