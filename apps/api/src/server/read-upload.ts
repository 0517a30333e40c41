import type { IncomingMessage } from 'node:http';
import { Busboy } from '@fastify/busboy';
import { FileRefused } from '@tsunagari/exchange';
import { BadRequest } from './request.js';

/** A file that was sent. */
export interface UploadedFile {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Buffer;
}

/** What multipart adds around a file. */
const AROUND = 8_192;
const LONGEST_NAME = 200;

/**
 * Reads the one file of a multipart request. What is larger than allowed is refused by its announced length, or as soon as it passes the
 * limit; nothing beyond it is kept.
 * @throws FileRefused FILE_TOO_LARGE, FILE_EMPTY; BadRequest when it is no such request
 */
export async function readUpload(request: IncomingMessage, most: number): Promise<UploadedFile> {
  if (Number(request.headers['content-length'] ?? 0) > most + AROUND) throw new FileRefused('FILE_TOO_LARGE', most);
  const contentType = request.headers['content-type'];
  if (contentType === undefined || !/^multipart\/form-data\s*;/i.test(contentType)) throw notMultipart();
  const file = await fileIn(request, contentType, most);
  if (file === null) throw notMultipart();
  if (file.bytes.length === 0) throw new FileRefused('FILE_EMPTY');
  return file;
}

function fileIn(request: IncomingMessage, contentType: string, most: number): Promise<UploadedFile | null> {
  return new Promise((resolve, reject) => {
    const parser = new Busboy({
      headers: { 'content-type': contentType },
      limits: { fileSize: most, files: 1, fields: 5, parts: 6, fieldSize: 1_000, headerPairs: 50 },
    });
    const stop = (error: Error): void => {
      request.unpipe(parser);
      request.resume();
      reject(error);
    };
    let file: UploadedFile | null = null;
    parser.on('file', (field, stream, filename, _encoding, mediaType) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('limit', () => stop(new FileRefused('FILE_TOO_LARGE', most)));
      stream.on('error', () => stop(brokenOff()));
      stream.on('end', () => {
        if (field === 'file') file = { name: nameOf(filename), mediaType, bytes: Buffer.concat(chunks) };
      });
    });
    parser.on('finish', () => resolve(file));
    parser.on('error', () => stop(notMultipart()));
    request.on('error', () => stop(brokenOff()));
    request.on('aborted', () => stop(brokenOff()));
    request.pipe(parser);
  });
}

/** The name without folders and without characters that no name has. */
function nameOf(filename: string | undefined): string {
  const last = (filename ?? '').split(/[/\\]/).at(-1) ?? '';
  const name = last.replace(/[\p{Cc}\p{Cf}\p{Surrogate}]/gu, '').trim();
  return [...name].slice(-LONGEST_NAME).join('') || 'file';
}

function notMultipart(): BadRequest {
  return new BadRequest(
    415,
    'BAD_INPUT',
    'multipart/form-data の file でファイルを送ってください。 / Send one file as multipart/form-data.',
  );
}

function brokenOff(): BadRequest {
  return new BadRequest(400, 'BAD_INPUT', '途中で切れました。 / The request broke off.');
}
