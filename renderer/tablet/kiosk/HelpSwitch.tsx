import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { CheckRow } from '../../components/index.ts';
import { useSession } from '../use-session.ts';

/** Said by the person or by who helps them: somebody else reads or taps for them. What is answered meanwhile is marked so. */
export function HelpSwitch({ helped }: { helped: boolean }): ReactNode {
  const { t } = useTranslation('tablet');
  const session = useSession();
  const [said, setSaid] = useState(helped);
  const mark = (on: boolean): void => {
    setSaid(on);
    void session.give({ type: 'mark-helped', helped: on });
  };
  return <CheckRow isSelected={said} onChange={mark} hint={t('help.what')}>{t('help.label')}</CheckRow>;
}
