import { useTranslation } from 'react-i18next';
import { longestNegative, mostVariants, pictureRules } from '../../../app/workshop/plan.ts';
import { NumberField, Part, wholeBetween } from './fields.tsx';
import type { PartProps } from './PlanEditor.tsx';

/** How AI engines are asked for pictures: what none should show, in the language that engines read, and how many are offered. */
export function PicturesPart({ plan, change, unreadable }: PartProps) {
  const { t } = useTranslation('engines');
  const rules = pictureRules(plan);
  const set = (part: Partial<typeof rules>): void => change({ pictures: { ...rules, ...part } });
  return (
    <Part title={t('rules.title')}>
      <label>{t('rules.negative')}<textarea rows={2} lang="en" maxLength={longestNegative} value={rules.negative} aria-describedby="rules-negative" onChange={(event) => set({ negative: event.target.value })} /></label>
      <p className="note" id="rules-negative">{t('rules.negativeHint')}</p>
      <NumberField
        label={t('rules.variants')} value={rules.variants} read={wholeBetween(1, mostVariants)} write={String} fault={t('rules.notVariants')}
        onChange={(variants) => {
          unreadable('pictures.variants', variants === null);
          if (variants !== null) set({ variants });
        }}
      />
    </Part>
  );
}
