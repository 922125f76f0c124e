import { useTranslation } from 'react-i18next';
import type { RoundAnswers } from '../../../app/workshop/round-views.ts';
import { useDesk } from '../desk.ts';
import { Openable } from './Openable.tsx';

/** How the whole room answers a package: each count is of people, and says whom it leaves out. */
export function RoomAnswers({ round, answers }: { round: number; answers: RoundAnswers }) {
  const { t } = useTranslation(['facilitator', 'made', 'bargain']);
  const { view } = useDesk();
  const { answered, accepted, objected, reserved } = answers;
  const counts = [
    { key: 'answers', text: t('negotiate.answers', { count: answered }) }, { key: 'accepted', text: t('negotiate.accepted', { count: accepted }) },
    { key: 'objected', text: t('negotiate.objected', { count: objected }) }, ...(reserved > 0 ? [{ key: 'reserved', text: t('bargain:reserved', { count: reserved }).replace(/\.$/, '') }] : []),
  ];
  return (
    <output className="big">
      {counts.map(({ key, text }, place) => (
        <span key={key}>
          {place > 0 && ' · '}
          <Openable text={text} what={t('negotiate.round', { number: round })}>
            <p>{t(`made:room.${key}`)}</p>
            <p><strong>{t('made:room.of', { answered, present: view.present })}</strong></p>
          </Openable>
        </span>
      ))}
    </output>
  );
}
