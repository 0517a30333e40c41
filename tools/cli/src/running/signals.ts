/** The part of a process that is told to stop. */
export interface Signalled {
  on(signal: 'SIGINT' | 'SIGTERM', listener: () => void): unknown;
}

/**
 * Waits for Ctrl-C or SIGTERM. The first call begins to listen: from then on a signal no longer ends the process at once, also one
 * that comes while it is still starting. Later signals change nothing.
 */
export function untilSignal(signalled: Signalled): () => Promise<void> {
  let asked: Promise<void> | undefined;
  return () =>
    (asked ??= new Promise((resolve) => {
      signalled.on('SIGINT', resolve);
      signalled.on('SIGTERM', resolve);
    }));
}
