import type { ServerResponse } from 'node:http';
import type { ErrorCode } from './mask-errors.js';

/** Sends JSON that must not be kept. */
export function send(response: ServerResponse, status: number, body: object | null): void {
  response.statusCode = status;
  response.setHeader('cache-control', 'no-store');
  if (body === null) return void response.end();
  response.setHeader('content-type', 'application/json; charset=utf-8');
  response.end(JSON.stringify(body));
}

/** Sends one error in the shape that GraphQL clients read. */
export function sendError(
  response: ServerResponse,
  { status, code, message }: { readonly status: number; readonly code: ErrorCode; readonly message: string },
  correlationId: string,
): void {
  send(response, status, { errors: [{ message, extensions: { code, correlationId } }] });
}
