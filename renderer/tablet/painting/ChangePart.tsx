import type { ReactNode } from 'react';
import { Paintbrush } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { WishView } from '../../../app/workshop/views.ts';
import { Button } from '../../components/index.ts';
import type { EnvisionView } from '../envision/Envision.tsx';
import { Standing } from '../Standing.tsx';
import { useWaiting } from '../use-session.ts';

/** Leads from a wish to painting over its picture, where it has one; says so while what was painted last is on this tablet only. */
export function ChangePart({ wish, go }: { wish: WishView; go(view: EnvisionView): void }): ReactNode {
  const { t } = useTranslation('tablet');
  const isHere = useWaiting().some((command) => command.type === 'ask-picture' && command.wish === wish.id && command.ask.task.kind === 'paint');
  if (!wish.drawing) return null;
  return (
    <div className="paint-open">
      <Button onPress={() => go({ at: 'paint', wish: wish.id })}><Paintbrush aria-hidden="true" size={22} />{t('painting:open')}</Button>
      {isHere ? <Standing standing="saved" /> : null}
    </div>
  );
}
