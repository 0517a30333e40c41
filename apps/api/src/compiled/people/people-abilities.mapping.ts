import type { ObjectMapping } from '@tsunagari/compiled-reads';
import { factField, inSameRow } from '../row-parts.js';

export const peopleAbilities = inSameRow;

/** What the one who asks may do with people at all. */
export const peopleAbilitiesObject: ObjectMapping = {
  kind: 'object',
  table: null,
  fields: {
    seePeople: factField('seesPeople'),
    registerPerson: factField('keepsPeople'),
    importRosters: factField('keepsPeople'),
    exportLists: factField('keepsPeople'),
    keepConsentTexts: factField('keepsEverybody'),
    discloseOwnData: factField('keepsEverybody'),
    readDisclosures: factField('readsDisclosures'),
    seeRetention: factField('keepsEverybody'),
    erasePeople: factField('erasesPeople'),
  },
};
