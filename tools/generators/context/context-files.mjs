import { configurationFiles } from './configuration-files.mjs';
import { recordFiles } from './record-files.mjs';
import { roomFiles } from './room-files.mjs';

/** Every file of a new context, by its path from the root. @returns {Record<string, string>} */
export const contextFiles = (names, version) => ({
  ...configurationFiles(names, version),
  ...roomFiles(names),
  ...recordFiles(names),
});
