import type { ClusterPlace } from './cluster-place.js';
import { findRunningServer } from './find-running-server.js';
import type { OwnerSession } from './owner-session.js';
import type { Programs } from './programs.js';
import { stopServer } from './run-server.js';
import { withStartLock } from './start-lock.js';

/** What is needed to leave a server. */
export interface LeaveOptions {
  readonly dataDirectory: string;
  readonly place: ClusterPlace;
  readonly programs: Programs;
  readonly password: string;
}

/**
 * Ends our use of the server and stops it, unless another process uses it. Nothing is done to a server that has died meanwhile.
 * @throws EmbeddedServerError SERVER_DID_NOT_STOP, and those of {@link findRunningServer}
 */
export async function leaveServer(options: LeaveOptions, session: OwnerSession): Promise<void> {
  const { dataDirectory, place, programs, password } = options;
  await withStartLock(dataDirectory, async () => {
    await session.close();
    // A session that had broken says nothing about the server, so a new one is asked.
    const running = await findRunningServer(place.cluster, password);
    if (!running) return;
    const shared = await running.session.isShared();
    await running.session.close();
    if (!shared) await stopServer(place, programs);
  });
}
