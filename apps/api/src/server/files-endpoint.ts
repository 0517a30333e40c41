import type { IncomingMessage, ServerResponse } from 'node:http';
import { openKeptFile } from '../exchange/kept-files.js';
import { sendError } from './http-answer.js';
import { PLEDGE_REQUIRED } from './rules/pledge.rule.js';
import { type ViewerSource, viewerOf } from './viewer.js';

const UUID = /^\/files\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** `GET /files/:id`: a file of the account that asks; 404 for every other. It is never kept by browsers or proxies. */
export async function answerFile(
  source: ViewerSource,
  request: IncomingMessage,
  response: ServerResponse,
  correlationId: string,
): Promise<void> {
  const viewer = await viewerOf(source, request);
  if (viewer === null) {
    const message = 'サインインしてください。 / Please sign in.';
    return sendError(response, { status: 401, code: 'UNAUTHENTICATED', message }, correlationId);
  }
  if (viewer.owesPledge) {
    const message = `${PLEDGE_REQUIRED.ja} / ${PLEDGE_REQUIRED.en}`;
    return sendError(response, { status: 403, code: 'PLEDGE_REQUIRED', message }, correlationId);
  }
  const id = UUID.exec((request.url ?? '').split('?')[0] ?? '')?.[1];
  const file = id === undefined ? null : await openKeptFile(source.database, viewer.actor, id, source.clock);
  if (file === null) {
    const message =
      'ファイルがないか、期限が過ぎました。もう一度書き出してください。 / There is no such file any more: export it again.';
    return sendError(response, { status: 404, code: 'BAD_INPUT', message }, correlationId);
  }
  response.setHeader('cache-control', 'no-store');
  response.setHeader('content-type', file.mediaType);
  response.setHeader('content-length', file.bytes.length);
  const ascii = file.name.replaceAll(/[^\w.-]+/g, '_');
  response.setHeader(
    'content-disposition',
    `attachment; filename="${ascii}"; filename*=UTF-8''${encodeURIComponent(file.name)}`,
  );
  response.end(request.method === 'HEAD' ? undefined : file.bytes);
}
