import type { ServerResponse } from 'node:http';
import type { OnFault } from './apollo.js';
import { sendError } from './http-answer.js';
import { BadRequest } from './request.js';

/** A request that took longer than a request may. */
class AnswerTooLate extends Error {
  override readonly name = 'AnswerTooLate';
}

/** Gives a request up after some time; what it has begun in the database ends there by itself. */
export function answerWithin(milliseconds: number, response: ServerResponse, id: string, onFault: OnFault): void {
  const giveUp = setTimeout(
    () => answerFault(new AnswerTooLate(`no answer within ${milliseconds} ms`), response, id, onFault),
    milliseconds,
  );
  response.on('close', () => clearTimeout(giveUp));
}

/** Answers a request that could not be served: what the client did wrong, or nothing but that something went wrong here. */
export function answerFault(error: unknown, response: ServerResponse, correlationId: string, onFault: OnFault): void {
  if (response.writableEnded) return;
  if (error instanceof BadRequest) {
    if (response.headersSent) return void response.destroy();
    response.setHeader('connection', 'close');
    return sendError(response, error, correlationId);
  }
  onFault(error, correlationId);
  if (response.headersSent) return void response.destroy();
  const isLate = error instanceof AnswerTooLate;
  if (isLate) response.setHeader('retry-after', '10');
  const message = isLate
    ? `時間内に答えられませんでした（${correlationId}）。少し待ってからもう一度お試しください。 / No answer in time. Please try again later.`
    : `システムの側で問題が起きました（${correlationId}）。 / Something went wrong.`;
  sendError(response, { status: isLate ? 503 : 500, code: 'INTERNAL', message }, correlationId);
}
