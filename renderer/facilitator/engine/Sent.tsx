import { useTranslation } from 'react-i18next';
import type { EnginePreview } from '../../../app/protocol/engines.ts';
import { useDesk } from '../desk.ts';

/** What an engine is sent, field by field; what is not sent is said to be not. */
export function Sent({ sent }: { sent: EnginePreview }) {
  const { t } = useTranslation('engines');
  const { language, words } = useDesk();
  const or = (value: string | number | null): string => (value === null ? t('preview.notSent') : String(value));
  const taken = sent.removed.map(({ text, words: why }) => t('preview.removedOne', { text, why: words(why) }));
  const fields = [
    ['to', sent.hosts.length === 0 ? t('preview.thisComputer') : new Intl.ListFormat(language === 'fr' ? 'fr-CA' : 'en-CA').format(sent.hosts)],
    ...(sent.provider === null ? [] : [['provider', sent.provider] as const]),
    ...(sent.model === null ? [] : [['model', sent.model] as const]),
    ['prompt', sent.prompt || t('preview.nothing')], ['negative', or(sent.negative)], ['size', t('preview.sizeValue', sent)],
    ['seed', or(sent.seed)], ['steps', or(sent.steps)], ['picture', t(`preview.pictures.${sent.picture}`)],
    ['removed', taken.length === 0 ? t('preview.noneRemoved') : taken.join('; ')],
  ] as const;
  return (
    <>
      <p>{t(sent.leaves ? 'preview.leaves' : 'preview.stays')} {!sent.agreed && <strong>{t('preview.notYet')}</strong>}</p>
      {sent.english && <p className="note">{t('preview.english')}</p>}
      <dl className="sent">{fields.map(([name, value]) => <div key={name}><dt>{t(`preview.${name}`)}</dt><dd>{value}</dd></div>)}</dl>
    </>
  );
}
