import { SealBroken, type SealedPlace, type Sealer } from '@tsunagari/kernel';

/**
 * What stands in the place of a sealed text that cannot be opened, so that one damaged field does not hide a whole page. It is for
 * reading only: a command that would write over such a text opens it strictly and fails.
 */
export const UNREADABLE = '（暗号を開けません。管理者に知らせてください） / Cannot be unsealed: tell the administrator';

/** Opens a sealed text for reading; null when it was changed, moved or sealed with an unknown key. */
export function openForReading(sealer: Sealer, sealed: string, place: SealedPlace): string | null {
  try {
    return sealer.open(sealed, place);
  } catch (error) {
    if (error instanceof SealBroken) return null;
    throw error;
  }
}
