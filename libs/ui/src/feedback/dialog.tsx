import type { ReactElement, ReactNode } from 'react';
import { Dialog as AriaDialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';

/** A question that must be answered before going on; Escape closes it unless it must not. */
export function Dialog({
  title,
  isOpen,
  onClose,
  children,
}: {
  readonly title: string;
  readonly isOpen: boolean;
  /** Left out when it cannot be left without an answer. */
  readonly onClose?: () => void;
  readonly children: ReactNode;
}): ReactElement {
  return (
    <ModalOverlay
      className="tn-backdrop"
      isOpen={isOpen}
      isDismissable={false}
      isKeyboardDismissDisabled={!onClose}
      onOpenChange={(open) => {
        if (!open) onClose?.();
      }}
    >
      <Modal>
        <AriaDialog className="tn-dialog">
          <Heading slot="title" level={2}>
            {title}
          </Heading>
          {children}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
