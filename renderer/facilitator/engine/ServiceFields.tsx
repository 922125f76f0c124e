import { useTranslation } from 'react-i18next';
import { imageProviders, pictureProviders, type EngineChoice } from '../../../app/protocol/engines.ts';
import type { EngineFieldsProps } from './EngineChooser.tsx';
import { SecretField } from './SecretField.tsx';

type Where = EngineChoice['service']['where'];
const hosted: Where = { kind: 'hosted', provider: 'hf-inference', model: '' };
const endpoint: Where = { kind: 'endpoint', url: '', takes: 'words' };

/** Hugging Face: a provider behind it, or an endpoint of one's own. */
export function ServiceFields({ draft, desk }: EngineFieldsProps) {
  const { t } = useTranslation('engines');
  const { choice: { service }, change, setSecret } = draft;
  const { where } = service;
  const set = (next: Where): void => change({ service: { ...service, where: next } });
  return (
    <>
      <fieldset>
        <legend>{t('service.where')}</legend>
        {[hosted, endpoint].map((each) => (
          <label key={each.kind} className="tick"><input type="radio" name="where" checked={where.kind === each.kind} onChange={() => { setSecret(undefined); set(each); }} />{t(`service.${each.kind}`)}</label>
        ))}
      </fieldset>
      {where.kind === 'hosted' ? <Hosted where={where} set={set} /> : <Endpoint where={where} set={set} />}
      <SecretField label={t(where.kind === 'hosted' ? 'service.token' : 'service.endpointToken')} draft={draft} desk={desk} />
    </>
  );
}

function Hosted({ where, set }: { where: Extract<Where, { kind: 'hosted' }>; set: (where: Where) => void }) {
  const { t } = useTranslation('engines');
  return (
    <>
      <label>{t('service.model')}<input value={where.model} autoComplete="off" spellCheck={false} maxLength={200} onChange={(event) => set({ ...where, model: event.target.value.trim() })} /></label>
      <label>{t('service.provider')}
        <select value={where.provider} onChange={(event) => set({ ...where, provider: imageProviders.find((one) => one === event.target.value) ?? where.provider })}>
          {imageProviders.map((provider) => <option key={provider} value={provider}>{provider}</option>)}
        </select>
      </label>
      <p className="note">{t(pictureProviders.has(where.provider) ? 'service.providerPictures' : 'service.providerWords')}</p>
    </>
  );
}

function Endpoint({ where, set }: { where: Extract<Where, { kind: 'endpoint' }>; set: (where: Where) => void }) {
  const { t } = useTranslation('engines');
  return (
    <>
      <label>{t('service.url')}<input value={where.url} inputMode="url" autoComplete="off" spellCheck={false} maxLength={2_000} onChange={(event) => set({ ...where, url: event.target.value })} /></label>
      <label>{t('service.takes')}
        <select value={where.takes} onChange={(event) => set({ ...where, takes: event.target.value === 'pictures' ? 'pictures' : 'words' })}>
          <option value="words">{t('service.takesWords')}</option>
          <option value="pictures">{t('service.takesPictures')}</option>
        </select>
      </label>
    </>
  );
}
