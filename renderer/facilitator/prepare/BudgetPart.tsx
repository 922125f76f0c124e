import { useTranslation } from 'react-i18next';
import { useDesk } from '../desk.ts';
import { money, readMoney, typed } from '../money.ts';
import { between, NumberField, Part, wholeBetween } from './fields.tsx';
import type { PartProps } from './PlanEditor.tsx';

/** The money, what of it is held back, and the most ratings one person is asked for. */
export function BudgetPart({ plan, change, unreadable }: PartProps) {
  const { t } = useTranslation('facilitator');
  const { language } = useDesk();
  const { budget, limits } = plan;
  return (
    <Part title={t('plan.budget')}>
      <NumberField
        label={t('plan.total')} value={budget.total} read={readMoney} write={(cents) => money(cents, language)} fault={t('plan.notAmount')}
        onChange={(total) => { unreadable('total', total === null); if (total !== null) change({ budget: { ...budget, total } }); }}
      />
      <NumberField
        label={t('plan.contingency')} value={Math.round(budget.contingency * 1000) / 10} read={between(0, 50)} write={typed(language)} fault={t('plan.notShare')}
        onChange={(share) => { unreadable('contingency', share === null); if (share !== null) change({ budget: { ...budget, contingency: share / 100 } }); }}
      />
      <NumberField
        label={t('plan.ratingsPerRound')} value={limits.ratingsPerRound} read={wholeBetween(1, 400)} write={String} fault={t('plan.notWhole')}
        onChange={(most) => { unreadable('ratings', most === null); if (most !== null) change({ limits: { ...limits, ratingsPerRound: most } }); }}
      />
      <NumberField
        label={t('plan.secondsPerRating')} value={limits.secondsPerRating} read={wholeBetween(1, 600)} write={String} fault={t('plan.notWhole')}
        onChange={(seconds) => { unreadable('seconds', seconds === null); if (seconds !== null) change({ limits: { ...limits, secondsPerRating: seconds } }); }}
      />
    </Part>
  );
}
