import type { IncomingMessage, ServerResponse } from 'node:http';
import { FileRefused, READ_LIMITS } from '@tsunagari/exchange';
import { inUnitOfWork } from '@tsunagari/database';
import { claimsOf } from '@tsunagari/identity';
import { canKeepPeople } from '@tsunagari/people';
import { keepFile } from '../exchange/kept-files.js';
import { send } from './http-answer.js';
import { PLEDGE_REQUIRED } from './rules/pledge.rule.js';
import { MESSAGES } from './refusal-messages.js';
import { languageOf } from './request.js';
import type { UploadedFile } from './read-upload.js';
import { type ViewerSource, viewerOf } from './viewer.js';

/** How long an uploaded file is kept: as long as its import can be undone. */
const HOURS = 7 * 24;

/**
 * `POST /files`, multipart with one `file`: keeps it, sealed, for the account that sends it. 201 `{id, name, size}`; 401; 403; 413 and 422
 * `{code, message}` for a file that is not taken. What it holds is looked at when an import begins.
 */
export async function answerUpload(
  source: ViewerSource,
  request: IncomingMessage,
  response: ServerResponse,
  correlationId: string,
): Promise<void> {
  const language = languageOf(request);
  const viewer = await viewerOf(source, request);
  if (viewer === null) return refuse(request, response, 401, 'UNAUTHENTICATED', SIGN_IN[language]);
  if (viewer.owesPledge) return refuse(request, response, 403, 'PLEDGE_REQUIRED', PLEDGE_REQUIRED[language]);
  const { actor } = viewer;
  if (!canKeepPeople(actor, source.clock.today()))
    return refuse(request, response, 403, 'FORBIDDEN', NOT_ALLOWED[language]);
  // Not before someone uploads: the parser of multipart is no part of a start.
  const { readUpload } = await import('./read-upload.js');
  let file: UploadedFile;
  try {
    file = await readUpload(request, READ_LIMITS.bytes);
  } catch (error) {
    if (!(error instanceof FileRefused)) throw error;
    const status = error.code === 'FILE_TOO_LARGE' ? 413 : 422;
    return refuse(request, response, status, error.code, MESSAGES[error.code][language](error.details));
  }
  const id = await inUnitOfWork(source.database, claimsOf(actor, source.clock.today()), ({ manager, reader, sealer }) =>
    keepFile({ manager, reader, sealer, actor, clock: source.clock, correlationId }, file, 'UPLOAD', HOURS),
  );
  send(response, 201, { id, name: file.name, size: file.bytes.length });
}

const SIGN_IN = { ja: 'サインインしてください。', en: 'Please sign in.' };
const NOT_ALLOWED = {
  ja: '名簿を取りこむ権限がありません。社協の管理者にご相談ください。',
  en: 'You may not import rosters. Ask an administrator of your council.',
};

/** The client may still be sending: what comes is thrown away, or it would never read the answer. */
function refuse(
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  code: string,
  message: string,
): void {
  request.resume();
  send(response, status, { code, message });
}
