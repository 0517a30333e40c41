import type { Readable } from 'node:stream';
import { TextDecoder } from 'node:util';
import { Parser } from 'saxen';
import { FileRefused } from '../refusals.js';

/** What is done at each piece of a part of a workbook. Names come without their prefix: `row` for `<x:row>`. */
export interface XmlHandler {
  open(name: string, attributes: () => Readonly<Record<string, string>>): void;
  close(name: string): void;
  text(text: string): void;
}

/** Longer than every text of a cell with its marks: nothing else of a workbook goes on for so long without a tag. */
const LONGEST_SILENCE = 1_048_576;

/**
 * Reads a part of a workbook piece by piece, so that neither the whole of it is ever in memory nor others have to wait for its end.
 * @throws FileRefused FILE_HAS_DOCTYPE; FILE_NOT_READABLE when it is no sound XML
 */
export async function readXml(stream: Readable, handler: XmlHandler): Promise<void> {
  const parser = new Parser();
  const failures: Error[] = [];
  let silence = 0;
  parser.on('openTag', (name, attributes) => {
    silence = 0;
    handler.open(local(name), () => decodedValues(attributes()));
  });
  parser.on('closeTag', (name) => {
    silence = 0;
    handler.close(local(name));
  });
  parser.on('text', (text) => handler.text(decodedReferences(text)));
  parser.on('cdata', (text) => handler.text(text));
  parser.on('attention', () => {
    throw new FileRefused('FILE_HAS_DOCTYPE');
  });
  parser.on('error', (error) => void failures.push(error));
  const write = (xml: string): void => {
    silence += xml.length;
    parser.write(xml);
    if (failures.length > 0 || silence > LONGEST_SILENCE) throw new FileRefused('FILE_NOT_READABLE');
  };
  let decoder: TextDecoder | undefined;
  for await (const chunk of stream) {
    if (!Buffer.isBuffer(chunk)) throw new FileRefused('FILE_NOT_READABLE');
    decoder ??= new TextDecoder(chunk[0] === 0xff && chunk[1] === 0xfe ? 'utf-16le' : 'utf-8', { fatal: true });
    write(decoder.decode(chunk, { stream: true }));
  }
  write(decoder?.decode() ?? '');
  if (parser.end() !== null || failures.length > 0) throw new FileRefused('FILE_NOT_READABLE');
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function decodedValues(raw: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(raw).map(([name, value]) => [local(name), decodedReferences(value)]));
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', apos: "'", gt: '>', lt: '<', quot: '"' };

/** Characters beyond U+FFFF too, which the parser's own decoding would break. */
function decodedReferences(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#x([\da-f]{1,6})|#(\d{1,7})|(\w+));/gi,
    (whole, hex?: string, decimal?: string, name?: string) => {
      if (name !== undefined) return NAMED[name] ?? whole;
      const code = hex === undefined ? Number(decimal) : parseInt(hex, 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}
