/** How long a session lives at most, however busy: 12 hours, a day at the desk. */
export const SESSION_HOURS = 12;

/** How long a session lives without being used: half an hour away from an unattended screen. */
export const IDLE_MINUTES = 30;

/** When a session ends if it is not used again. */
export function endOfSession({ expiresAt, lastUsedAt }: { readonly expiresAt: Date; readonly lastUsedAt: Date }): Date {
  return new Date(Math.min(expiresAt.getTime(), lastUsedAt.getTime() + IDLE_MINUTES * 60_000));
}
