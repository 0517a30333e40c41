import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { asCp932Csv, asTwinWorkbook, mihonDataset, sampleRoster } from '@tsunagari/demo';
import type { Command } from '../command.js';
import { usageError } from '../command-errors.js';
import { textOf } from '../given-options.js';

const ROWS = 1_000;
const BAD_SHARE = 0.03;
/** The roster is that of these associations of みほん市. */
const ASSOCIATIONS = 3;

/** `demo roster`: a roster of invented people as a file, to try the import with; three of a hundred lines have something wrong. */
export const makeRoster: Command = {
  name: 'demo roster',
  japanese: '取りこみを試すための架空の名簿をつくる（30行は直すところがあります）',
  english: 'make an invented roster to try the import with; 30 lines have something wrong',
  options: {
    output: {
      type: 'string',
      value: 'FILE',
      japanese: '.csv（CP932）か .xlsx',
      english: '.csv (CP932) or .xlsx',
    },
  },
  async run(given, surroundings) {
    const output = textOf(given, 'output');
    const kind = path.extname(output ?? '').toLowerCase();
    if (output === null || (kind !== '.csv' && kind !== '.xlsx'))
      throw usageError(
        '--output に .csv か .xlsx のファイルを指定してください。',
        'Say --output FILE.csv or FILE.xlsx.',
      );
    const names = mihonDataset()
      .associations.slice(0, ASSOCIATIONS)
      .map(({ name }) => name);
    const lines = sampleRoster({ rows: ROWS, bad: ROWS * BAD_SHARE, associations: names });
    writeFileSync(output, kind === '.csv' ? await asCp932Csv(lines) : asTwinWorkbook(lines));
    surroundings.print(`架空の名簿をつくりました / Made an invented roster: ${output}`);
  },
};
