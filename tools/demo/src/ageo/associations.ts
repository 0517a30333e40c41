import type { AssociationKindCode, AssociationRow, PublicFactRow } from '@tsunagari/registry';
import { OLD_OISHI, SPLIT_DAY } from './branches.js';
import { publicSource } from './citation.js';
import { type CsvRow, csvRows, textOrNull } from './csv-rows.js';
import { UNTIED, asOfText, basisOf, details } from './fact.js';
import { inJapanese } from './wording.js';

const COLUMNS = ['name', 'kind', 'branch_code', 'branch_basis', 'as_of', 'venue', 'source', 'note'] as const;
type Row = CsvRow<(typeof COLUMNS)[number]>;

const KINDS: Readonly<Record<string, AssociationKindCode>> = {
  'jimuku/区会': 'KUKAI',
  'jimuku/自治会': 'JICHIKAI',
  自治会: 'JICHIKAI',
  '自治会/区': 'JICHIKAI',
  町内会: 'CHONAIKAI',
  jimuku: 'JIMUKU',
};
/** 団地, 地区 and old towns: the source does not say that they are associations. */
const PLACES = ['団地', '地区', '町内'];
const SUCCESSORS = ['B06', 'B07'];

/** The associations that public pages name, far from all 115. Their readings are in no source. */
export function associationsOf(csv: string): AssociationRow[] {
  return csvRows(csv, COLUMNS)
    .filter((row) => !PLACES.includes(row.kind))
    .map((row, index): AssociationRow => ({
      ...publicSource(row.source),
      code: `J${String(index + 1).padStart(2, '0')}`,
      name: row.name,
      kana: null,
      kindCode: kindOf(row),
      openedOn: null,
      closedOn: null,
      venue: textOrNull(row.venue),
      note: textOrNull(inJapanese(row.note)),
      formerNames: [],
      affiliations: affiliationsOf(row),
    }));
}

/** Places that might have an association: shown as places, so that none is invented. */
export function placeFacts(csv: string): PublicFactRow[] {
  return csvRows(csv, COLUMNS)
    .filter((row) => PLACES.includes(row.kind))
    .map((row): PublicFactRow => ({
      ...UNTIED,
      ...publicSource(row.source),
      topic: 'DISTRICT',
      title: row.name,
      text: textOrNull(inJapanese(row.note)),
      asOf: asOfText(row.as_of),
      branch: textOrNull(row.branch_code),
      basis: basisOf(row.branch_basis),
      details: details({ 種別: row.kind, 場所: row.venue }),
    }));
}

function kindOf({ kind, name }: Row): AssociationKindCode {
  const code = KINDS[kind];
  if (code === undefined) throw new RangeError(`the association ${name} is of an unknown kind: ${kind}`);
  return code;
}

/** Today's branch as the source says it; what is today in 大石東 or 大石西 was before the split in 大石, which is inferred. */
function affiliationsOf({ branch_code: branch, branch_basis: remark }: Row): AssociationRow['affiliations'] {
  if (branch === '') return [];
  const basis = basisOf(remark);
  if (!SUCCESSORS.includes(branch)) return [{ branch, from: null, to: null, basis }];
  return [
    { branch: OLD_OISHI, from: null, to: SPLIT_DAY, basis: 'inferred' },
    { branch, from: SPLIT_DAY, to: null, basis },
  ];
}
