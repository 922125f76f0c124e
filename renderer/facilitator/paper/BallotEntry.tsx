import { useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Answer, PaperEntry } from '../../../app/workshop/types.ts';
import type { SheetView } from '../../../app/workshop/paper-views.ts';
import type { BallotView } from '../../../app/workshop/views.ts';
import { money } from '../../texts.ts';
import { useDesk } from '../desk.ts';
import { useItemName } from './names.ts';
import { SaveButtons, type Saving } from './SaveButtons.tsx';
import { fieldsOf, fits, isWhole, readTyped, typedOf, type Typed, type TypedFault, type TypedField } from './typed.ts';

type Props = Saving & { sheet: SheetView; held: BallotView; apart?: readonly PaperEntry[]; onSave(answer: Answer, stands: boolean): Promise<boolean> };

/** One ballot of a sheet, a field for each of its squares, by keyboard alone: a whole answer goes on to the next field. `apart`: two entries that differ, laid beside. */
export function BallotEntry({ sheet, held, apart, onSave, ...saving }: Props) {
  const { t } = useTranslation('paper');
  const { view: { plan }, language } = useDesk();
  const fields = plan ? fieldsOf(plan, held, sheet) : [];
  const [first, second] = (apart ?? []).map((entry) => typedOf(fields, entry));
  const [typed, setTyped] = useState<Typed>(() => (first && second ? Object.fromEntries(fields.map(({ key }) => [key, first[key] === second[key] ? first[key] ?? '' : ''])) : {}));
  const [skipped, skip] = useState(false);
  const [faults, setFaults] = useState<readonly TypedFault[]>([]);
  const form = useRef<HTMLFormElement>(null);
  if (!plan) return null;
  const save = (stands: boolean) => {
    const read = skipped ? { answer: { kind: 'skipped' } as const } : readTyped(plan, held.ballot, fields, typed);
    setFaults('faults' in read ? read.faults : []);
    if ('faults' in read) goTo(form.current, read.faults[0]?.field ?? fields[0]?.key);
    else void onSave(read.answer, stands);
  };
  const type = (field: TypedField, text: string) => {
    setTyped((before) => ({ ...before, [field.key]: text }));
    setFaults((before) => before.filter(({ field: at }) => at !== null && at !== field.key));
    if (isWhole(field.takes, text.trim().toLowerCase())) step(form.current, field.key);
  };
  const about = faults.filter(({ field }) => field === null);
  return (
    <form ref={form} className="typing" onSubmit={(event) => { event.preventDefault(); }}>
      <p className="note">{t(`keys.${fields[0]?.takes ?? 'number'}`)}</p>
      <label className="tick"><input type="checkbox" checked={skipped} onChange={(event) => skip(event.target.checked)} />{t('skipped')}</label>
      {!skipped && (
        <table className="typed">
          {first && second && <thead><tr><th scope="col">{t('field')}</th><th scope="col">{t('counts')}</th><th scope="col">{t('first')}</th><th scope="col">{t('second')}</th></tr></thead>}
          <tbody>
            {fields.map((field, at) => (
              <Row key={field.key} field={field} begins={field.criterion !== null && fields[at - 1]?.item !== field.item} text={typed[field.key] ?? ''} fault={faults.find((one) => one.field === field.key)}
                beside={first && second ? [first[field.key] ?? '', second[field.key] ?? ''] : null} onType={(text) => type(field, text)} onEnter={() => step(form.current, field.key)} />
            ))}
          </tbody>
        </table>
      )}
      {about.map(({ code, params }) => <p key={code} className="wrong" role="alert">{t(`fault.${code}`, { ...params, over: money((params['over'] ?? 0) * 100, language) })}</p>)}
      <SaveButtons {...saving} onSave={save} />
    </form>
  );
}

type RowProps = { field: TypedField; begins: boolean; text: string; fault: TypedFault | undefined; beside: readonly [string, string] | null; onType(text: string): void; onEnter(): void };

function Row({ field, begins, text, fault, beside, onType, onEnter }: RowProps) {
  const { t } = useTranslation('paper');
  const name = useItemName();
  const { item, other, criterion, takes, key } = field;
  const label = other === null ? name(criterion === null ? item : `criterion:${criterion}`) : t('pairOf', { left: name(item), right: name(other) });
  const bad = fault ?? (fits(takes, text.trim().toLowerCase()) ? undefined : { code: 'range' as const, params: {} });
  const differs = beside !== null && beside[0] !== beside[1];
  return (
    <>
      {begins && <tr><th colSpan={beside ? 4 : 2} scope="rowgroup">{name(item)}</th></tr>}
      <tr className={differs ? 'differs' : ''}>
        <th scope="row"><label htmlFor={`typed ${key}`}>{criterion === null ? null : <span className="hidden">{name(item)} </span>}{label}</label></th>
        <td>
          <input id={`typed ${key}`} data-key={key} value={text} onChange={(event) => onType(event.target.value)} inputMode="numeric" autoComplete="off" maxLength={3} aria-invalid={bad ? true : undefined} aria-describedby={bad ? `fault ${key}` : undefined}
            onKeyDown={(event: KeyboardEvent) => { if (event.key === 'Enter') { event.preventDefault(); onEnter(); } }} />
          {bad && <span className="wrong" id={`fault ${key}`}>{t(`fault.${bad.code === 'range' ? `range.${takes}` : bad.code}`, bad.params)}</span>}
        </td>
        {beside?.map((value, at) => <td key={at}>{differs ? <button type="button" className="button" aria-label={t('take', { which: at + 1, value: value || t('empty'), name: label })} onClick={() => onType(value)}>{value || t('empty')}</button> : value}</td>)}
      </tr>
    </>
  );
}

/** To the field after this one, or to the button that saves. */
function step(form: HTMLFormElement | null, key: string): void {
  const all = [...form?.querySelectorAll<HTMLElement>('[data-key], [data-save]') ?? []];
  const next = all[all.findIndex(({ dataset }) => dataset['key'] === key) + 1];
  next?.focus();
  if (next instanceof HTMLInputElement) next.select();
}

const goTo = (form: HTMLFormElement | null, key: string | undefined): void => form?.querySelector<HTMLElement>(`[data-key="${CSS.escape(key ?? '')}"]`)?.focus();
