import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Phase } from '../../app/workshop/types.ts';
import type { MyView } from '../../app/workshop/views.ts';
import { Button, Picture } from '../components/index.ts';
import { say } from '../texts.ts';
import { Rights } from './envision/Rights.tsx';
import { useLanguage } from './use-session.ts';

/** Who may use each picture of mine, to be looked at and changed in any phase until the workshop closes. */
export function MyRights({ me, phase, onClose }: { me: MyView; phase: Phase; onClose(): void }): ReactNode {
  const { t } = useTranslation('tablet');
  const language = useLanguage();
  return (
    <>
      {me.wishes.flatMap((wish) => (wish.drawing ? [
        <section key={wish.id} className="my-rights">
          <Picture image={wish.drawing.image} alt={say(wish.drawing.description, language)} />
          <p lang={wish.language}>{wish.text}</p>
          <Rights wish={wish} me={me} phase={phase} />
        </section>,
      ] : []))}
      <div className="actions"><Button look="main" onPress={onClose}>{t('common:action.close')}</Button></div>
    </>
  );
}
