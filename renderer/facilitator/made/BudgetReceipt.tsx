import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { percent } from '../../texts.ts';
import { useDesk } from '../desk.ts';
import { dollars } from '../money.ts';

/** The budget, what is held back of it, and what there is to spend, in major units. */
export function BudgetReceipt({ total, contingency, spendable }: { total: number; contingency: number; spendable: number }) {
  const { t } = useTranslation('made');
  const { language } = useDesk();
  const line = (key: string, amount: number, sum = false): ReactNode => (
    <tr className={sum ? 'sum' : undefined}><th scope="row">{t(`cost.${key}`, { share: percent(contingency, language) })}</th><td>{dollars(amount, language)}</td></tr>
  );
  return (
    <>
      <p>{t('terms.typed')}</p>
      <table className="numbers receipt"><tbody>{line('whole', total)}{line('held', spendable - total)}{line('budget', spendable, true)}</tbody></table>
    </>
  );
}
