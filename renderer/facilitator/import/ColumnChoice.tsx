import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ColumnsTold } from './calls.ts';

/** Asks which column is whose, where a file names them in words of its own. */
export function ColumnChoice({ columns, onChoose }: { columns: readonly string[]; onChoose: (columns: ColumnsTold) => void }) {
  const { t } = useTranslation('imports');
  const [told, tell] = useState<ColumnsTold>({ participant: '', item: '#', groups: '' });
  const select = (part: keyof ColumnsTold, other: { value: string; text: string }) => (
    <label>{t(`columns.${part}`)}
      <select value={told[part]} onChange={(event) => tell({ ...told, [part]: event.target.value })}>
        <option value={other.value}>{other.text}</option>
        {columns.map((name) => <option key={name} value={name}>{name}</option>)}
      </select>
    </label>
  );
  return (
    <form className="card" onSubmit={(event) => { event.preventDefault(); onChoose(told); }}>
      <h3>{t('columns.title')}</h3>
      <p>{t('columns.help')}</p>
      {select('participant', { value: '', text: t('columns.choose') })}
      {select('item', { value: '#', text: t('columns.byOrder') })}
      {select('groups', { value: '', text: t('columns.none') })}
      <button type="submit" className="button" disabled={told.participant === ''}>{t('columns.look')}</button>
    </form>
  );
}
