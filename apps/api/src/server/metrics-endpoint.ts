import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { send } from './http-answer.js';
import type { Metrics } from './metrics.js';

/** `GET /metrics` for one who brings the token; for all others there is no such page. */
export async function answerMetrics(
  { registry }: Metrics,
  token: string | null,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (token === null || !isSame(request.headers.authorization ?? '', `Bearer ${token}`))
    return send(response, 404, null);
  response.setHeader('content-type', registry.contentType);
  response.setHeader('cache-control', 'no-store');
  response.end(await registry.metrics());
}

/** Compares in a time that does not tell how much is right. */
function isSame(given: string, secret: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(secret));
}
