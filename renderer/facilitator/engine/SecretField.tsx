import { useTranslation } from 'react-i18next';
import type { EngineFieldsProps } from './EngineChooser.tsx';

/** A password or token: typed once, never shown again. What is kept can only be replaced or forgotten. */
export function SecretField({ label, draft: { choice, secret, setSecret }, desk }: EngineFieldsProps & { label: string }) {
  const { t } = useTranslation('engines');
  // What is kept was typed for the place that is kept, and goes nowhere else.
  const kept = desk.secretKept && secret === undefined && JSON.stringify([desk.choice.engine, placeIn(desk.choice)]) === JSON.stringify([choice.engine, placeIn(choice)]);
  return (
    <>
      <label>{label}<input type="password" autoComplete="off" maxLength={1_000} value={secret ?? ''} aria-describedby="engine-secret" onChange={(event) => setSecret(event.target.value === '' ? undefined : event.target.value)} /></label>
      <p className="note" id="engine-secret">
        {kept && <>{t('secret.kept')} </>}{secret === null ? t('secret.forgotten') : t(desk.secretLasts ? 'secret.lasts' : 'secret.memory')}
      </p>
      {kept && <p><button type="button" className="button" onClick={() => setSecret(null)}>{t('secret.forget')}<span className="hidden"> ({label})</span></button></p>}
    </>
  );
}

const placeIn = ({ engine, server, service: { where } }: EngineFieldsProps['draft']['choice']): unknown =>
  (engine === 'server' ? [server.address, server.access.kind] : where.kind === 'hosted' ? where.kind : where.url);
