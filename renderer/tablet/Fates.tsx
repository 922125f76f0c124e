import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Plan } from '../../app/workshop/types.ts';
import type { WishView } from '../../app/workshop/views.ts';
import { Picture, PictureMark } from '../components/index.ts';
import { say } from '../texts.ts';
import { WhyAside } from './WhyAside.tsx';
import { useLanguage, type Place } from './use-session.ts';

/** What became of each wish: mine first, then the room's. */
export function Fates({ room, plan, me }: Place): ReactNode {
  const { t } = useTranslation('tablet');
  return (
    <>
      <h1>{t('fate.title')}</h1>
      <p className="lead">{t('fate.ask')}</p>
      <FateList wishes={me.wishes} plan={plan} title={t('envision.mine')} />
      <FateList wishes={room.wishes.filter(({ id }) => !me.wishes.some((mine) => mine.id === id))} plan={plan} title={t('envision.others')} />
    </>
  );
}

export function FateList({ wishes, plan, title }: { wishes: readonly WishView[]; plan: Plan; title: string }): ReactNode {
  const { t } = useTranslation('tablet');
  const language = useLanguage();
  if (wishes.length === 0) return null;
  return (
    <section>
      <h2>{title}</h2>
      <ul className="tiles">
        {wishes.map((wish) => (
          <li key={wish.id} className="tile">
            {wish.drawing ? <Picture image={wish.drawing.image} alt={say(wish.drawing.description, language)} /> : null}
            {wish.drawing ? <PictureMark picture={wish.drawing} /> : null}
            <p className="tile-words" lang={wish.language}>{wish.text}</p>
            <p><strong>{t(`envision.status.${wish.status}`)}</strong></p>
            <Fate wish={wish} plan={plan} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Fate({ wish, plan }: { wish: WishView; plan: Plan }): ReactNode {
  const { outcome, status } = wish;
  const { t } = useTranslation('tablet');
  const language = useLanguage();
  if (!outcome) return status === 'accepted' ? <p>{t('fate.waiting')}</p> : <WhyAside wish={wish} />;
  switch (outcome.kind) {
    case 'measure': return <p>{t('fate.measure', { name: nameIn(plan.measures, outcome.measure, language) })}</p>;
    case 'design': return <p>{t('fate.design', { name: nameIn(plan.designs, outcome.design, language) })}</p>;
    case 'new-measure': return <p>{t('fate.new-measure', { name: say(outcome.measure.label, language) })}</p>;
    case 'not-costed': case 'out-of-scope': return <><p>{t(`fate.${outcome.kind}`)}</p><p>{t('fate.reason', { reason: outcome.reason })}</p></>;
  }
}

const nameIn = (list: Plan['measures'] | Plan['designs'], id: string, language: 'en' | 'fr'): string => {
  const found = list.find((one) => one.id === id);
  return found ? say(found.label, language) : id;
};
