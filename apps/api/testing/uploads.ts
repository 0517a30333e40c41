import type { TestApi } from './test-api.js';

/** What came back from `POST /files`. */
export interface UploadReply {
  readonly status: number;
  readonly id?: string;
  readonly name?: string;
  readonly size?: number;
  readonly code?: string;
  readonly message?: string;
}

/** Sends one file as a form of a browser does. */
export async function postFile(
  { url }: Pick<TestApi, 'url'>,
  token: string,
  name: string,
  bytes: Uint8Array<ArrayBuffer>,
  headers: Record<string, string> = {},
): Promise<UploadReply> {
  const form = new FormData();
  form.set('file', new Blob([bytes]), name);
  const response = await fetch(`${url}/files`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, ...headers },
    body: form,
  });
  return { status: response.status, ...((await response.json()) as Omit<UploadReply, 'status'>) };
}
