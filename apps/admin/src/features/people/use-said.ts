import { m } from '../../paraglide/messages.js';
import { useTell } from '../shared-fields/use-tell.js';

/** Says that a change was saved and then goes on: what a dialog does after its change was made. */
export function useSaid(goOn?: () => void): () => void {
  const tell = useTell();
  return () => {
    tell(m.change_saved());
    goOn?.();
  };
}
