import { useTranslation } from 'react-i18next';
import type { CheckCount } from '../../../app/workshop/care.ts';
import { slot, slotted } from '../../components/slotted.tsx';
import { useDesk } from '../desk.ts';
import { Openable } from '../made/Openable.tsx';
import { whole } from '../money.ts';

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
          return <li key={topic}>{said ? <Line what={what} said={said} /> : t('care:check.lineFew', { what })}</li>;
        })}
      </ul>
      {view.phase === 'close' ? null : <p className="by">{t('care:check.inFives')}</p>}
    </details>
  );
}

/** One question: how many said what, each number to be opened. */
function Line({ what, said }: { what: string; said: Readonly<Record<'yes' | 'no' | 'unsure', number>> }) {
  const { t } = useTranslation(['care', 'made']);
  const { language } = useDesk();
  const open = (key: 'yes' | 'no' | 'unsure') => <Openable text={whole(said[key], language)} what={what}><p>{t('made:check.said')}</p></Openable>;
  return slotted(t('care:check.line', { what, yes: slot('yes'), no: slot('no'), unsure: slot('unsure') }), { yes: open('yes'), no: open('no'), unsure: open('unsure') });
}
