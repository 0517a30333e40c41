import { acceptLanguage } from '../../language/language.js';
import { Denied, PledgeOwed, ServerFault, SignedOut, Unreachable } from '../../graphql/request-errors.js';

/** A file that the API keeps for its owner. */
export interface Uploaded {
  readonly id: string;
}

/** A file that was not taken; the message says why and what to do. */
export class FileNotTaken extends Error {
  override readonly name = 'FileNotTaken';
}

/** So much is taken, as the API says. */
export const MOST_BYTES = 20 * 1_048_576;

/** Sends a file and tells how much of it has arrived, 0–1. @throws FileNotTaken, SignedOut, PledgeOwed, Denied, Unreachable, ServerFault */
export function uploadFile(file: File, onProgress: (share: number) => void): Promise<Uploaded> {
  return new Promise((resolve, reject) => {
    // fetch tells nothing of how far an upload is.
    const request = new XMLHttpRequest();
    request.open('POST', '/files');
    request.setRequestHeader('accept-language', acceptLanguage());
    request.responseType = 'json';
    request.upload.addEventListener('progress', ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0));
    request.addEventListener('error', () => reject(new Unreachable()));
    request.addEventListener('load', () => {
      const { id, code, message = '' } = (request.response ?? {}) as { id?: string; code?: string; message?: string };
      if (request.status === 201 && id !== undefined) resolve({ id });
      else reject(failureOf(request.status, code, message, request.getResponseHeader('x-correlation-id')));
    });
    const form = new FormData();
    form.set('file', file);
    request.send(form);
  });
}

function failureOf(status: number, code: string | undefined, message: string, correlationId: string | null): Error {
  if (status === 401) return new SignedOut(message);
  if (code === 'PLEDGE_REQUIRED') return new PledgeOwed(message);
  if (status === 403) return new Denied(message);
  return status < 500 && message !== '' ? new FileNotTaken(message) : new ServerFault(message, correlationId);
}
