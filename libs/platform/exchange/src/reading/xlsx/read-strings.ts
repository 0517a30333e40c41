import type { Readable } from 'node:stream';
import { FileRefused } from '../refusals.js';
import { unescaped } from './escaped-text.js';
import { type XmlHandler, readXml } from './read-xml.js';

/** Collects the text of `<si>` and `<is>`: its runs joined, the readings above the characters (`<rPh>`) left out. */
export class RichText {
  private readonly parts: string[] = [];
  private inText = false;
  private inReading = 0;

  open(name: string): void {
    if (name === 'rPh') this.inReading += 1;
    if (name === 't') this.inText = true;
  }

  close(name: string): void {
    if (name === 'rPh') this.inReading -= 1;
    if (name === 't') this.inText = false;
  }

  text(text: string): void {
    if (this.inText && this.inReading === 0) this.parts.push(text);
  }

  /** The text so far; what follows begins anew. */
  take(): string {
    return unescaped(this.parts.splice(0).join(''));
  }
}

/** Reads the texts that the cells of all sheets share. */
export async function readStrings(stream: Readable, most: number): Promise<readonly string[]> {
  const strings: string[] = [];
  const rich = new RichText();
  const handler: XmlHandler = {
    open: (name) => rich.open(name),
    close(name) {
      rich.close(name);
      if (name !== 'si') return;
      strings.push(rich.take());
      if (strings.length > most) throw new FileRefused('FILE_TOO_MANY_ROWS', most);
    },
    text: (text) => rich.text(text),
  };
  await readXml(stream, handler);
  return strings;
}
