import type { ReactElement, ReactNode } from 'react';
import { Dialog as AriaDialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { Button } from '../form/button.js';

/** A question that must be answered before going on. */
export interface DialogProps {
  readonly title: string;
  readonly isOpen: boolean;
  /** Left out when it cannot be left without an answer; Escape closes it otherwise. */
  readonly onClose?: (() => void) | undefined;
  /** An alert interrupts: it is read out whole. */
  readonly isAlert?: boolean;
  readonly children: ReactNode;
}

/** A window over the screen that keeps the focus until it is closed; a tap beside it does nothing, so that nothing typed is lost. */
export function Dialog({ title, isOpen, onClose, isAlert, children }: DialogProps): ReactElement {
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
      <Modal className="tn-modal">
        <AriaDialog className="tn-dialog" role={isAlert ? 'alertdialog' : 'dialog'}>
          <Heading slot="title" level={2}>
            {title}
          </Heading>
          {children}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

/** Asks before something is done: what will happen, the deed by its name, and the way back. */
export function ConfirmDialog({
  confirmLabel,
  cancelLabel,
  onConfirm,
  onClose,
  isDangerous,
  isPending,
  pendingLabel,
  children,
  ...dialog
}: Omit<DialogProps, 'isAlert' | 'onClose'> & {
  /** The deed by its name, not はい: 支部を分割する. */
  readonly confirmLabel: string;
  readonly cancelLabel: string;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
  /** Whether it takes something away. */
  readonly isDangerous?: boolean;
  readonly isPending?: boolean;
  readonly pendingLabel?: string;
}): ReactElement {
  return (
    <Dialog {...dialog} isAlert onClose={isPending ? undefined : onClose}>
      {children}
      <div className="tn-actions">
        <Button
          variant={isDangerous ? 'danger' : 'primary'}
          onPress={onConfirm}
          isPending={isPending}
          pendingLabel={pendingLabel}
        >
          {confirmLabel}
        </Button>
        <Button onPress={onClose} isDisabled={isPending}>
          {cancelLabel}
        </Button>
      </div>
    </Dialog>
  );
}
