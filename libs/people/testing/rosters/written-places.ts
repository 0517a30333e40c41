import { fullWidth } from './characters.js';
import type { ExpectedReason } from './roster-row.js';

/** The association of a person as a row writes it. */
export interface WrittenPlace {
  readonly text: string;
  /** Name in the register; null when the person belongs to none. */
  readonly association: string | null;
  readonly reasons: readonly ExpectedReason[];
}

const RUN = 6;

const ENDING = /(?:自治会|町内会|町会|区会|区)$/u;

/** Names of associations as the register has them, and the ways in which a roster writes them. */
export class WrittenPlaces {
  private readonly variants: readonly (readonly [string, string])[];
  /** What two associations are called when the word for what they are is left out; null when there are none. */
  readonly ambiguous: string | null;

  constructor(associations: readonly string[]) {
    const bare = associations.map((name) => name.replace(ENDING, ''));
    this.ambiguous = bare.find((name, index) => bare.indexOf(name) !== index) ?? null;
    this.variants = associations.flatMap((name, index) => {
      const short = bare[index] ?? '';
      const isShared = bare.filter((other) => other === short).length > 1;
      return [
        name,
        fullWidth(name),
        name.replaceAll('ヶ', 'ケ'),
        name.replace(ENDING, (word) => `　${word}`),
        ...(isShared || short === '' ? [] : [short]),
      ].map((written) => [written, name] as const);
    });
  }

  /** How a row writes the association of a person; runs of rows write the same one alike, as sorted rosters do. */
  of(number: number): WrittenPlace {
    const run = Math.floor(number / RUN);
    if (run % 17 === 11) return { text: '未加入', association: null, reasons: [] };
    const [text = '', association = null] = this.variants[run % this.variants.length] ?? [];
    return { text, association, reasons: [] };
  }

  /** The same; the last of some runs only says that it is as above, where the row above says it itself. */
  inRun(number: number): WrittenPlace {
    const place = this.of(number);
    const isLast = number % RUN === RUN - 1 && Math.floor(number / RUN) % 5 === 2;
    return isLast ? { ...place, text: '〃', reasons: ['DITTO_RESOLVED ASSOCIATION'] } : place;
  }
}
