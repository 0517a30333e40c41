import type { SealedPlace } from '@tsunagari/kernel';

/** Where the secret of an account is sealed. */
export function totpPlace(councilId: string, accountId: string): SealedPlace {
  return { table: 'account_totp', column: 'secret_sealed', councilId, id: accountId };
}
