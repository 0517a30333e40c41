import { createContext, type ReactElement, type ReactNode, useContext, useState } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import {
  UNSTABLE_Toast as Toast,
  UNSTABLE_ToastContent as ToastContent,
  UNSTABLE_ToastQueue as ToastQueue,
  UNSTABLE_ToastRegion as AriaToastRegion,
} from 'react-aria-components/Toast';
import { Text } from 'react-aria-components/Text';
import { TONE_ICONS, type Tone } from '../feedback/notice.js';
import { Icon } from '../icon/icon.js';

/** A short word on something that was done. */
export interface ToastMessage {
  readonly text: string;
  readonly tone?: Tone;
  /** Takes it back: 元に戻す. */
  readonly undo?: { readonly label: string; readonly onUndo: () => void };
  /** How long it stays, in seconds; never less than {@link SHORTEST_TOAST}. */
  readonly seconds?: number;
}

/** Seconds for which every toast can be read and undone; it stays longer while pointed at or focused. */
export const SHORTEST_TOAST = 10;

/** Shows messages; the result closes the one shown. */
export interface Toasts {
  readonly show: (message: ToastMessage) => () => void;
}

const ToastContext = createContext<Toasts | null>(null);

/** Keeps the messages of everything inside it in a corner of the screen; F6 moves the focus there. */
export function ToastRegion({
  label,
  closeLabel,
  children,
}: {
  /** Names the region: お知らせ. */
  readonly label: string;
  readonly closeLabel: string;
  readonly children: ReactNode;
}): ReactElement {
  const [queue] = useState(() => new ToastQueue<ToastMessage>({ maxVisibleToasts: 3 }));
  const [toasts] = useState<Toasts>(() => ({
    show: (message) => {
      const key = queue.add(message, { timeout: Math.max(SHORTEST_TOAST, message.seconds ?? 0) * 1000 });
      return () => queue.close(key);
    },
  }));
  return (
    <ToastContext.Provider value={toasts}>
      {children}
      <AriaToastRegion queue={queue} className="tn-toasts" aria-label={label}>
        {({ toast }) => (
          <Toast toast={toast} className="tn-toast">
            <Icon name={TONE_ICONS[toast.content.tone ?? 'success']} />
            <ToastContent className="tn-toast-words">
              <Text slot="title">{toast.content.text}</Text>
            </ToastContent>
            {toast.content.undo ? <UndoButton undo={toast.content.undo} onDone={() => queue.close(toast.key)} /> : null}
            <AriaButton slot="close" className="tn-toast-button" aria-label={closeLabel}>
              {closeLabel}
            </AriaButton>
          </Toast>
        )}
      </AriaToastRegion>
    </ToastContext.Provider>
  );
}

function UndoButton({
  undo,
  onDone,
}: {
  readonly undo: NonNullable<ToastMessage['undo']>;
  readonly onDone: () => void;
}): ReactElement {
  return (
    <AriaButton
      slot={null}
      className="tn-toast-button"
      data-variant="strong"
      onPress={() => {
        undo.onUndo();
        onDone();
      }}
    >
      <Icon name="undo" />
      {undo.label}
    </AriaButton>
  );
}

/** The messages of the nearest {@link ToastRegion}; throws outside of one. */
export function useToasts(): Toasts {
  const toasts = useContext(ToastContext);
  if (!toasts) throw new Error('useToasts needs a <ToastRegion> around it');
  return toasts;
}
