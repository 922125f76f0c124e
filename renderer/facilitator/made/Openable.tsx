import { useState, type ReactNode } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/index.ts';

/**
 * A number that opens to say what made it. `what` names it for who does not see where it stands; the parts are made only once it is
 * open. A plain button until then: a desk has hundreds, and is drawn anew with every vote.
 */
export function Openable({ text, what, children }: { text: string; what: string; children: ReactNode }) {
  const { t } = useTranslation('made');
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      {/* Focused by itself where a press does not do it (Safari), so that the keyboard comes back here. */}
      <button type="button" className="made" aria-haspopup="dialog" aria-label={t('name', { what, value: text })} onClick={({ currentTarget }) => { currentTarget.focus(); setOpen(true); }}>{text}</button>
      {isOpen && (
        <ModalOverlay className="overlay" isDismissable isOpen onOpenChange={setOpen}>
          <Modal className="modal made-modal">
            <Dialog className="dialog">
              {({ close }) => (
                <>
                  <Heading slot="title" className="dialog-title">{t('title', { what, value: text })}</Heading>
                  {children}
                  <Button onPress={close}>{t('close')}</Button>
                </>
              )}
            </Dialog>
          </Modal>
        </ModalOverlay>
      )}
    </>
  );
}
