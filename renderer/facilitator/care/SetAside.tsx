import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { moderationReasons } from '../../../app/workshop/care.ts';
import type { ModerationReason } from '../../../app/workshop/types.ts';
import { useDesk } from '../desk.ts';

/** Keeps a wish from the room, for a reason that its author reads in their own language; 'another reason' needs words. */
export function SetAside({ wish }: { wish: string }) {
  const { t } = useTranslation('facilitator');
  const { send } = useDesk();
  const [why, choose] = useState<ModerationReason | null>(null);
  return (
    <details>
      <summary>{t('envision.setAside')}</summary>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          const reason = String(new FormData(event.currentTarget).get('reason') ?? '');
          if (why) void send({ type: 'set-aside-wish', wish, why, reason });
        }}
      >
        <fieldset>
          <legend>{t('care:moderate.which')}</legend>
          {moderationReasons.map((each) => (
            <label key={each} className="tick"><input type="radio" name="why" required checked={why === each} onChange={() => choose(each)} />{t(`care:moderate.reason.${each}`)}</label>
          ))}
        </fieldset>
        <label>{t(why === 'other' ? 'care:moderate.words' : 'care:moderate.wordsMore')}<textarea name="reason" required={why === 'other'} rows={2} /></label>
        <button type="submit" className="button">{t('envision.setAside')}</button>
      </form>
    </details>
  );
}
