import { useTranslation } from 'react-i18next';

/** What a save is: the first entry, which may stand alone; the second; or what counts of two that differ. */
export type Saving = { as: 'first' | 'second' | 'settle' };

export function SaveButtons({ as, onSave }: Saving & { onSave(stands: boolean): void }) {
  const { t } = useTranslation('paper');
  if (as !== 'first') return <div className="actions"><button type="submit" data-save="" className="button button-main" onClick={() => onSave(true)}>{t(`save.${as}`)}</button></div>;
  return (
    <div className="actions">
      <button type="submit" data-save="" className="button button-main" onClick={() => onSave(false)}>{t('save.check')}</button>
      <button type="button" className="button" onClick={() => onSave(true)}>{t('save.stands')}</button>
    </div>
  );
}
