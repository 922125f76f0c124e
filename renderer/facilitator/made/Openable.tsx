import type { ReactNode } from 'react';
import { Button as AriaButton, Dialog, DialogTrigger, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/index.ts';

/** A number that opens to say what made it. `what` names it for who does not see where it stands; the parts are made only once it is open. */
export function Openable({ text, what, children }: { text: string; what: string; children: ReactNode }) {
  const { t } = useTranslation('made');
  return (
    <DialogTrigger>
      <AriaButton className="made" aria-label={t('name', { what, value: text })}>{text}</AriaButton>
      <ModalOverlay className="overlay" isDismissable>
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
    </DialogTrigger>
  );
}
