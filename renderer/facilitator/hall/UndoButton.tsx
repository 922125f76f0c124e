import { Undo2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { UndoView } from '../../../app/workshop/desk-views.ts';
import { useDesk } from '../desk.ts';

/** Takes the last step back, and says in words which, and what becomes of it. Where it cannot be, that is said instead. */
export function UndoButton() {
  const { t } = useTranslation('hall');
  const { view, send, words } = useDesk();
  const { undo } = view;
  if (!undo) return null;
  if (undo.fixed) return <p className="hall-undo note">{t('undo.cannot', { what: t(`undo.fixed.${undo.fixed}`) })}</p>;
  const what = undo.what ? words(undo.what) : '';
  const said = undo.kind === 'moved' ? t('undo.moved', { phase: t(`facilitator:phase.${undo.from ?? 'welcome'}`) }) : t(`undo.${keyOf(undo)}`, { what });
  if (undo.cannot) return <p className="hall-undo note">{t('undo.cannot', { what: said })} {t(`refusals:${undo.cannot}`)}</p>;
  return (
    <button type="button" className="hall-undo button button-quiet" onClick={() => void send({ type: 'undo', of: undo.of })}>
      <Undo2 aria-hidden="true" size={18} /> {t('undo.do', { what: said })}
    </button>
  );
}

function keyOf({ kind, how, shown }: UndoView): string {
  if (kind === 'results-shown') return shown ? 'shown' : 'hidden';
  return how === 'back' ? kind : how;
}
