import { useTranslation } from 'react-i18next';
import type { EngineFieldsProps } from './EngineChooser.tsx';
import { SecretField } from './SecretField.tsx';

/** A server that runs already: where it is and how it lets Parvis in. */
export function ServerFields({ draft, desk }: EngineFieldsProps) {
  const { t } = useTranslation('engines');
  const { choice: { server }, change, setSecret } = draft;
  const { access } = server;
  const set = (part: Partial<typeof server>): void => change({ server: { ...server, ...part } });
  const let_in = { none: { kind: 'none' }, basic: { kind: 'basic', user: '' }, bearer: { kind: 'bearer' } } as const;
  return (
    <>
      <label>{t('server.address')}<input value={server.address} inputMode="url" autoComplete="off" spellCheck={false} maxLength={500} aria-describedby="engine-address" onChange={(event) => set({ address: event.target.value })} /></label>
      <p className="note" id="engine-address">{t('server.addressHint')}</p>
      <label>{t('server.access')}
        <select value={access.kind} onChange={(event) => { setSecret(undefined); set({ access: event.target.value === 'basic' ? let_in.basic : event.target.value === 'bearer' ? let_in.bearer : let_in.none }); }}>
          <option value="none">{t('server.open')}</option>
          <option value="basic">{t('server.basic')}</option>
          <option value="bearer">{t('server.bearer')}</option>
        </select>
      </label>
      {access.kind === 'basic' && <label>{t('server.user')}<input value={access.user} autoComplete="off" maxLength={200} onChange={(event) => set({ access: { ...access, user: event.target.value } })} /></label>}
      {access.kind !== 'none' && <SecretField label={t(access.kind === 'basic' ? 'server.password' : 'server.token')} draft={draft} desk={desk} />}
    </>
  );
}
