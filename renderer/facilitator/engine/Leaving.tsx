import { useTranslation } from 'react-i18next';
import type { EngineChoice } from '../../../app/protocol/engines.ts';
import type { EngineDraft } from './draft.ts';

/** What leaves this computer with the engine that is chosen, and what the room was told of it; nothing where nothing leaves. */
export function Leaving({ draft: { choice, change } }: { draft: EngineDraft }) {
  const { t } = useTranslation('engines');
  const place = placeOutside(choice);
  if (place === null) return null;
  return (
    <fieldset>
      <legend>{t('leaving.title')}</legend>
      <p>{t('leaving.what', { place: place || t('leaving.someServer') })} {t('leaving.who')}</p>
      <label className="tick">
        <input type="checkbox" checked={choice.agreed} onChange={(event) => change({ agreed: event.target.checked, ...(!event.target.checked && { pictures: false }) })} />
        <span>{t('leaving.agreed')}<small className="note engine-hint">{t('leaving.agreedHint')}</small></span>
      </label>
      <label className="tick">
        <input type="checkbox" checked={choice.pictures} disabled={!choice.agreed} onChange={(event) => change({ pictures: event.target.checked })} />
        <span>{t('leaving.pictures')}<small className="note engine-hint">{t('leaving.picturesHint')}</small></span>
      </label>
    </fieldset>
  );
}

/** Where words would go; empty while no address is typed, null where they stay. */
function placeOutside({ engine, server, service: { where } }: EngineChoice): string | null {
  if (engine === 'sketch' || engine === 'program') return null;
  if (engine === 'hugging-face' && where.kind === 'hosted') return 'Hugging Face';
  const host = hostIn(engine === 'server' ? server.address : where.kind === 'endpoint' ? where.url : '');
  return host !== null && /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/.test(host.hostname) ? null : host?.host ?? '';
}

function hostIn(typed: string): URL | null {
  return typed.trim() === '' ? null : URL.parse(/^[a-z][a-z\d+.-]*:\/\//i.test(typed.trim()) ? typed.trim() : `http://${typed.trim()}`);
}
