import type { ReactNode } from 'react';
import { CircleCheck, Clock, CloudUpload, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useLive } from '../live.ts';
import { useSession, type Standing as Where } from './use-session.ts';

const icons = { saved: CloudUpload, received: CircleCheck, late: Clock, refused: TriangleAlert } as const;

/** 'Received' only when the host holds it; until then, that it is saved on this tablet, and on this tablet alone while the host is out of reach. */
export function Standing({ standing, changed = false }: { standing: Where; changed?: boolean }): ReactNode {
  const { t } = useTranslation('tablet');
  const shown = changed && standing !== 'refused' ? 'none' : standing;
  const Icon = shown === 'none' ? null : icons[shown];
  const { connected } = useLive(useSession().live);
  const begun = changed ? t(standing === 'none' ? 'standing.begun' : 'standing.changed') : '';
  return (
    <output className={`standing standing-${shown}`}>
      {Icon ? <Icon aria-hidden="true" size={22} /> : null}
      <span>{shown === 'none' ? begun : t(shown === 'saved' && !connected ? 'standing.alone' : `standing.${shown}`)}</span>
    </output>
  );
}
