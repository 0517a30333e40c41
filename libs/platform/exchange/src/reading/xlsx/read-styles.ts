import type { Readable } from 'node:stream';
import { type NumberMeaning, meaningOf } from './number-format.js';
import { readXml } from './read-xml.js';

/** Reads what the numbers of each cell style mean; a cell names its style by its place in this list. */
export async function readStyles(stream: Readable): Promise<readonly NumberMeaning[]> {
  const codes = new Map<number, string>();
  const formats: number[] = [];
  let inCellFormats = false;
  await readXml(stream, {
    open(name, attributes) {
      if (name === 'cellXfs') inCellFormats = true;
      else if (name === 'numFmt') {
        const { numFmtId, formatCode } = attributes();
        if (formatCode !== undefined) codes.set(Number(numFmtId), formatCode);
      } else if (name === 'xf' && inCellFormats) formats.push(Number(attributes()['numFmtId'] ?? 0));
    },
    close(name) {
      if (name === 'cellXfs') inCellFormats = false;
    },
    text: () => undefined,
  });
  return formats.map((id) => meaningOf(id, codes.get(id)));
}
