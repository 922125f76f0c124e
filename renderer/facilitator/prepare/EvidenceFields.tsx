import { useTranslation } from 'react-i18next';
import type { Evidence } from '../../../app/workshop/types.ts';
import { BilingualField } from './fields.tsx';

const grades = ['measured', 'expert', 'assumed'] as const;

/** Where a number comes from: source, date, and how good it is. */
export function EvidenceFields({ legend, evidence, onChange }: { legend: string; evidence: Evidence; onChange: (evidence: Evidence) => void }) {
  const { t } = useTranslation('facilitator');
  return (
    <fieldset className="evidence">
      <legend>{legend}</legend>
      <label>{t('evidence.grade')}
        <select value={evidence.grade} onChange={(event) => onChange({ ...evidence, grade: grades.find((grade) => grade === event.target.value) ?? 'assumed' })}>
          {grades.map((grade) => <option key={grade} value={grade}>{t(`evidence.${grade}`)}</option>)}
        </select>
      </label>
      <label>{t('evidence.date')}<input type="date" value={evidence.date} onChange={(event) => onChange({ ...evidence, date: event.target.value })} /></label>
      <BilingualField lines={2} label={t('evidence.source')} value={evidence.source} onChange={(source) => onChange({ ...evidence, source })} />
    </fieldset>
  );
}
