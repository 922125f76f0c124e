import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** The code that lets a person withdraw, spelled large. */
export function Receipt({ receipt }: { receipt: string }): ReactNode {
  const { t } = useTranslation('tablet');
  return (
    <div className="receipt">
      <p className="receipt-label">{t('receipt.label')}</p>
      <p className="receipt-code" translate="no">{receipt}</p>
      <p>{t('receipt.keep')}</p>
    </div>
  );
}
