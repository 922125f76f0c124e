import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { WishView } from '../../../app/workshop/views.ts';
import { Button } from '../../components/index.ts';
import type { EnvisionView } from '../envision/Envision.tsx';

/** Leads from a wish to painting over its picture, where it has one. */
export function ChangePart({ wish, go }: { wish: WishView; go(view: EnvisionView): void }): ReactNode {
  const { t } = useTranslation('tablet');
  return wish.drawing ? <Button onPress={() => go({ at: 'paint', wish: wish.id })}>{t('painting:open')}</Button> : null;
}
