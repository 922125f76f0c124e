import { useTranslation } from 'react-i18next';
import { StandoffText } from '../components/StandoffText.tsx';
import { useDesk } from './desk.ts';

/** What stands between all seats on the newest package, for this desk alone; nothing where nobody objects, or too few have answered. */
export function Between() {
  const { t } = useTranslation('bargain');
  const { view, language } = useDesk();
  if (!view.between || view.standing === null) return null;
  return (
    <>
      <StandoffText standoff={view.between} t={t} language={language} heading="h3" title={t('standoff.titleDesk')} />
      <p className="note">{t('standoff.deskHelp')}</p>
    </>
  );
}
