import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import type { ProjectorChoice } from '../../app/workshop/types.ts';
import { useDesk } from './desk.ts';
import { useKeys, viewKeys } from './hall/keys.ts';
import { OnLaptop } from './OnLaptop.tsx';

const choices = ['join', 'timer', 'gallery', 'image', 'before-after', 'ballot', 'results', 'disagreement', 'package', 'blank', 'groups'] as const satisfies readonly ProjectorChoice[];
const paged: ReadonlySet<ProjectorChoice> = new Set(['gallery', 'image', 'before-after', 'results', 'disagreement', 'groups', 'package']);

/** What the room's screen shows, its pages, and the keys that change both. */
export function ProjectorChoices() {
  const { t } = useTranslation('facilitator');
  const { view, send } = useDesk();
  const [on, turnKeys] = useKept();
  const act = useMemo(() => ({
    show: (place: number) => { const choice = choices[place]; if (choice) void send({ type: 'project', view: choice }); },
    turn: (by: 1 | -1) => { if (paged.has(view.projector)) void send({ type: 'turn-page', by }); },
  }), [view, send]);
  useKeys(on, act);
  return (
    <fieldset className="projector">
      <legend>{t('projector.title')}</legend>
      <div className="projector-views">
        {choices.map((choice, place) => (
          <label key={choice} className="tick">
            <input type="radio" name="projector" checked={view.projector === choice} aria-keyshortcuts={on ? viewKeys[place] : undefined} onChange={() => void send({ type: 'project', view: choice })} />
            <span>{t(`projector.${choice}`)}</span>
            {on && viewKeys[place] !== undefined && <kbd aria-hidden="true">{viewKeys[place]}</kbd>}
          </label>
        ))}
      </div>
      {paged.has(view.projector) && (
        <div className="projector-pages" role="group" aria-label={t('hall:pages.title')}>
          <button type="button" className="button" aria-label={t('hall:pages.previous')} onClick={() => act.turn(-1)}><ChevronLeft aria-hidden="true" size={20} /></button>
          <span aria-hidden="true">{t('hall:pages.short')}</span>
          <button type="button" className="button" aria-label={t('hall:pages.next')} onClick={() => act.turn(1)}><ChevronRight aria-hidden="true" size={20} /></button>
        </div>
      )}
      <OnLaptop><a href="/projector" target="_blank" rel="noreferrer">{t('projector.open')}</a></OnLaptop>
      <label className="tick projector-keys" title={t('hall:keys.help')}>
        <input type="checkbox" checked={on} onChange={({ target }) => turnKeys(target.checked)} />
        <span>{t('hall:keys.on')}</span>
      </label>
    </fieldset>
  );
}

const keptAs = 'parvis.facilitator.keys';
/** Whether the keys are on, as it was left on this machine. */
function useKept(): [boolean, (on: boolean) => void] {
  const [on, set] = useState(() => localStorage.getItem(keptAs) !== 'off');
  return [on, (chosen) => { localStorage.setItem(keptAs, chosen ? 'on' : 'off'); set(chosen); }];
}
