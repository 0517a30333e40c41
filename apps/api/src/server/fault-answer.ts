import type { ServerResponse } from 'node:http';
import type { OnFault } from './apollo.js';
import { sendError } from './http-answer.js';
import { BadRequest } from './request.js';

/** A request that took longer than a request may. */
class AnswerTooLate extends Error {
  override readonly name = 'AnswerTooLate';
}

/** Lets one request take longer than others may, counted from now. */
export type TakeTime = (milliseconds: number) => void;

const timers = new WeakMap<ServerResponse, TakeTime>();

/** Gives a request up after some time; what it has begun in the database ends there by itself. */
export function answerWithin(milliseconds: number, response: ServerResponse, id: string, onFault: OnFault): void {
  const wait = (time: number): NodeJS.Timeout =>
    setTimeout(() => answerFault(new AnswerTooLate(`no answer within ${time} ms`), response, id, onFault), time);
  let giveUp = wait(milliseconds);
  timers.set(response, (time) => {
    clearTimeout(giveUp);
    if (!response.closed) giveUp = wait(Math.max(time, milliseconds));
  });
  response.on('close', () => clearTimeout(giveUp));
}

/** How a request takes more time than others may. */
export function takeTimeOf(response: ServerResponse): TakeTime {
  return timers.get(response) ?? (() => undefined);
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
