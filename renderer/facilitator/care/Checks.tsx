import { useTranslation } from 'react-i18next';
import type { CheckCount } from '../../../app/workshop/care.ts';
import { useDesk } from '../desk.ts';

/** What residents saw in a picture, in counts; fewer than five are not counted out. */
export function Checks({ count }: { count: CheckCount }) {
  const { t } = useTranslation('care');
  const { view } = useDesk();
  if (count.answered === 'few') return <p className="by">{t('care:check.countedFew')}</p>;
  return (
    <details>
      <summary>{t('care:check.counted', { count: count.answered })}</summary>
      <ul>
        {count.topics.map(({ topic, said }) => {
          const what = t(`care:check.short.${topic}`);
          return <li key={topic}>{said ? t('care:check.line', { what, ...said }) : t('care:check.lineFew', { what })}</li>;
        })}
      </ul>
      {view.phase === 'close' ? null : <p className="by">{t('care:check.inFives')}</p>}
    </details>
  );
}
