import { useTranslation } from 'react-i18next';
import { useDesk } from '../desk.ts';
import { MakeCodes } from './MakeCodes.tsx';

/** The first thing to do where what the room says becomes a package: slips, so that nobody is counted twice; or a decision, on the record, to go without. */
export function CodesStep() {
  const { t } = useTranslation(['codes', 'facilitator']);
  const { send } = useDesk();
  return (
    <div className="next">
      <MakeCodes large />
      <button type="button" className="button" onClick={() => void send({ type: 'ask-codes', asked: false })}>{t('without')}</button>
      <button type="button" className="button" onClick={() => void send({ type: 'move', to: 'envision' })}>{t('facilitator:next.move', { phase: t('facilitator:phase.envision') })}</button>
      <p>{t('why')}</p>
    </div>
  );
}
