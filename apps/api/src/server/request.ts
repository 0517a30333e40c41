import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Language } from '../graphql/request-context.js';

const LARGEST_BODY = 64 * 1024;
const UTF8 = new TextDecoder('utf-8', { fatal: true });

/** A request that cannot be answered as it is; `status` is its HTTP status. */
export class BadRequest extends Error {
  constructor(
    readonly status: number,
    readonly code: 'BAD_INPUT' | 'LIMIT_EXCEEDED',
    message: string,
  ) {
    super(message);
  }
}

/** Reads a JSON body of at most 64 KiB. @throws BadRequest */
export async function readJson(request: IncomingMessage): Promise<unknown> {
  const type = request.headers['content-type']?.split(';')[0]?.trim().toLowerCase();
  if (type !== 'application/json')
    throw new BadRequest(
      415,
      'BAD_INPUT',
      'Content-Type は application/json にしてください。 / Send application/json.',
    );
  if (request.headers['content-encoding'] !== undefined)
    throw new BadRequest(415, 'BAD_INPUT', '圧縮せずに送ってください。 / Send the body uncompressed.');
  const bytes = await bytesOf(request);
  try {
    return JSON.parse(UTF8.decode(bytes)) as unknown;
  } catch {
    throw new BadRequest(400, 'BAD_INPUT', 'UTF-8 の JSON として読めません。 / This is not JSON in UTF-8.');
  }
}

/** @throws BadRequest when there is more than may be, or the client hangs up: neither is a fault of ours. */
function bytesOf(request: IncomingMessage): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    const brokeOff = () => reject(new BadRequest(400, 'BAD_INPUT', '途中で切れました。 / The request broke off.'));
    const take = (chunk: Buffer): void => {
      size += chunk.length;
      chunks.push(chunk);
      if (size <= LARGEST_BODY) return;
      request.off('data', take).resume();
      chunks.length = 0;
      reject(new BadRequest(413, 'LIMIT_EXCEEDED', TOO_LARGE));
    };
    if (request.destroyed) return brokeOff();
    request
      .on('data', take)
      .once('end', () => resolve(Buffer.concat(chunks)))
      .once('error', brokeOff)
      .once('close', () => {
        if (!request.readableEnded) brokeOff();
      });
  });
}

const TOO_LARGE = '送られた内容が大きすぎます（64 KiB まで）。 / The body is larger than 64 KiB.';

/** English when the client prefers it to Japanese, otherwise Japanese. */
export function languageOf(request: IncomingMessage): Language {
  return /^\s*en\b/i.test(request.headers['accept-language'] ?? '') ? 'en' : 'ja';
}

/** A number for one request, for logs, the audit trail and people who ask for help. */
export function newCorrelationId(): string {
  return randomUUID();
}
