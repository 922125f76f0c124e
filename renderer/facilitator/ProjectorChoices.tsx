import { useTranslation } from 'react-i18next';
import type { ProjectorChoice } from '../../app/workshop/types.ts';
import { useDesk } from './desk.ts';

const choices = ['join', 'gallery', 'ballot', 'results', 'package', 'blank'] as const satisfies readonly ProjectorChoice[];

/** What the room's screen shows. */
export function ProjectorChoices() {
  const { t } = useTranslation('facilitator');
  const { view, send } = useDesk();
  return (
    <fieldset className="projector">
      <legend>{t('projector.title')}</legend>
      {choices.map((choice) => (
        <label key={choice} className="tick">
          <input type="radio" name="projector" checked={view.projector === choice} onChange={() => void send({ type: 'project', view: choice })} />
          {t(`projector.${choice}`)}
        </label>
      ))}
      {view.as === null && <a href="/projector" target="_blank" rel="noreferrer">{t('projector.open')}</a>}
    </fieldset>
  );
}
