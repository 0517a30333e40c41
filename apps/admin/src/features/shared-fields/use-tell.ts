import { useToasts } from '@tsunagari/ui';
import { m } from '../../paraglide/messages.js';

/** Says what was done. With a way back it offers 「元に戻す」 for as long as it is shown, and says what became of that. */
export function useTell(): (text: string, takeBack?: () => Promise<boolean>) => void {
  const { show } = useToasts();
  return (text, takeBack) => {
    const onUndo = async (): Promise<void> => {
      const isBack = (await takeBack?.()) ?? false;
      show(isBack ? { text: m.undone() } : { text: m.undo_failed(), tone: 'warning' });
    };
    show({ text, ...(takeBack ? { undo: { label: m.undo(), onUndo: () => void onUndo() } } : {}) });
  };
}
