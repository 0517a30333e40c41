import { existsSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import sirv from 'sirv';

/** Answers requests for pages and files of the SPA. */
export type Pages = (request: IncomingMessage, response: ServerResponse) => void;

/** The built SPA in a folder: each address that is no file shows its one page, which finds its way itself. Without the folder there are no pages. */
export function pagesIn(folder: string): Pages {
  if (!existsSync(folder)) return (_request, response) => void response.writeHead(404).end();
  return sirv(folder, { single: true, etag: true, setHeaders: tellHowLongToKeep });
}

/** Files with a hash in their name never change; pages are asked for anew. */
function tellHowLongToKeep(response: ServerResponse, file: string): void {
  response.setHeader('cache-control', file.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache');
}
