import { chooseSheet, findLayout, readTableFile } from '@tsunagari/exchange';
import type { RosterFiles } from '@tsunagari/people';

/** How rosters are read from files. */
export const ROSTER_FILES: RosterFiles = {
  read: (bytes, name) => readTableFile(bytes, name),
  choose: chooseSheet,
  layOut: (sheet, fields, headerRow) => findLayout(sheet, fields, headerRow ?? undefined),
};
