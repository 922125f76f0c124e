import { useTranslation } from 'react-i18next';
import type { Effects, Measure, Plan } from '../../../app/workshop/types.ts';
import { useDesk } from '../desk.ts';
import { typed } from '../money.ts';
import { between, NumberField } from './fields.tsx';

/** A measure's effects in scale points, −4 to 4: one row for everyone, one for each group that differs. */
export function EffectsTable({ plan, measure, onChange, unreadable }: {
  plan: Plan; measure: Measure; onChange: (effects: Effects) => void; unreadable: (field: string, is: boolean) => void;
}) {
  const { t } = useTranslation('facilitator');
  const { words, language } = useDesk();
  const rows = [{ id: '*', label: t('plan.everyone') }, ...plan.groups.map(({ id, label }) => ({ id, label: words(label) }))];
  const own = rows.filter(({ id }) => measure.effects[id] !== undefined || id === '*');
  const rest = rows.filter(({ id }) => !own.some((row) => row.id === id));
  const set = (group: string, criterion: string, amount: number) =>
    onChange({ ...measure.effects, [group]: { ...measure.effects[group], [criterion]: amount } });
  return (
    <div className="scroll">
      <table className="numbers">
        <caption>{t('plan.effects')}</caption>
        <thead><tr><th scope="col">{t('chart.group')}</th>{plan.criteria.map(({ id, label }) => <th key={id} scope="col">{words(label)}</th>)}</tr></thead>
        <tbody>
          {own.map(({ id: group, label }) => (
            <tr key={group}>
              <th scope="row">{label}</th>
              {plan.criteria.map(({ id, label: criterion }) => (
                <td key={id}>
                  <NumberField
                    hideLabel label={`${label}, ${words(criterion)}`} value={measure.effects[group]?.[id] ?? 0} read={between(-4, 4)} write={typed(language)} fault={t('plan.notEffect')}
                    onChange={(amount) => { unreadable(`effect.${measure.id}.${group}.${id}`, amount === null); if (amount !== null) set(group, id, amount); }}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {rest.length > 0 && (
        <label>{t('plan.addRow')}
          <select
            value=""
            onChange={(event) => { if (event.target.value) onChange({ ...measure.effects, [event.target.value]: { ...measure.effects['*'] } }); }}
          >
            <option value="">—</option>
            {rest.map(({ id, label }) => <option key={id} value={id}>{label}</option>)}
          </select>
        </label>
      )}
    </div>
  );
}
