import type { ReactNode } from 'react';
import { CircleCheck, CloudUpload, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Standing as Where } from './use-session.ts';

const icons = { saved: CloudUpload, received: CircleCheck, refused: TriangleAlert } as const;

/** 'Received' only when the host holds it; 'saved on this tablet' until then. */
export function Standing({ standing, changed = false }: { standing: Where; changed?: boolean }): ReactNode {
  const { t } = useTranslation('tablet');
  const shown = changed && standing !== 'refused' ? 'none' : standing;
  const Icon = shown === 'none' ? null : icons[shown];
  return (
    <output className={`standing standing-${shown}`}>
      {Icon ? <Icon aria-hidden="true" size={22} /> : null}
      <span>{shown === 'none' ? (changed && standing !== 'none' ? t('standing.changed') : '') : t(`standing.${shown}`)}</span>
    </output>
  );
}
