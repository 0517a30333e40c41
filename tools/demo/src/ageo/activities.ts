import { PILLAR_NAMES, type Pillar } from '@tsunagari/kernel';
import type { PublicFactRow } from '@tsunagari/registry';
import { OLD_OISHI } from './branches.js';
import { publicSource } from './citation.js';
import { type CsvRow, csvRows, textOrNull } from './csv-rows.js';
import { UNTIED, asOfText, basisOf, details } from './fact.js';
import { inJapanese } from './wording.js';

const COLUMNS = [
  'id',
  'name',
  'kind',
  'branch_code',
  'branch_basis',
  'association',
  'organiser',
  'schedule_text',
  'venue',
  'target',
  'content',
  'since',
  'as_of',
  'participants',
  'pillars_judgement',
  'treasure_judgement',
  'source',
  'note',
] as const;

const PILLARS: Readonly<Record<string, Pillar>> = {
  gathering: 'GATHERING',
  watching: 'WATCHING',
  mutual_help: 'HELPING',
  network: 'NETWORKING',
};

const KINDS: Readonly<Record<string, string>> = {
  agreement: '協定',
  circle: 'サークル',
  class: '教室',
  cleaning: '清掃',
  event: '行事',
  exchange: '情報交換会',
  festival: '祭り',
  help: '助け合い',
  meal: '食堂',
  place: '居場所',
  research: '調査・研究',
  salon: 'サロン',
  tradition: '伝統行事',
  training: '研修・講座',
  watch: '見守り',
};

/** Names of pillars in the words of the plan: `gathering|watching` → 集いの場・見守り. @throws RangeError for another word. */
export function pillarNames(codes: string): string {
  if (codes === '') return '';
  return codes
    .split('|')
    .map((code) => PILLAR_NAMES[known(PILLARS, code)])
    .join('・');
}

/** Public activities; pillars and "treasure" are judgements of the collector and say so. `codes` maps association names to codes. */
export function activityFacts(csv: string, codes: ReadonlyMap<string, string>): PublicFactRow[] {
  return csvRows(csv, COLUMNS).map((row): PublicFactRow => ({
    ...UNTIED,
    ...publicSource(row.source),
    topic: 'ACTIVITY',
    title: row.name,
    text: textOrNull(row.content),
    asOf: asOfText(row.as_of),
    branch: branchOf(row.branch_code),
    association: codes.get(row.association) ?? null,
    basis: basisOf(row.branch_basis),
    details: details({
      番号: row.id,
      種別: known(KINDS, row.kind),
      実施: row.organiser,
      自治会等: row.association,
      日程: row.schedule_text,
      会場: row.venue,
      対象: row.target,
      開始: row.since,
      参加者: row.participants,
      '柱（判断）': pillarNames(row.pillars_judgement),
      'お宝（判断）': row.treasure_judgement,
      支部の根拠: reasonOf(row),
      備考: row.note,
    }),
  }));
}

/** Words beside the bare code, or what is said where no branch can be named. */
function reasonOf({ branch_basis: remark }: CsvRow<'branch_basis'>): string {
  return ['stated', 'inferred'].includes(remark)
    ? ''
    : inJapanese(remark.replace(/^stated \((.+)\)$/, '資料は「$1」とする'));
}

/** What the source says of both successors together is about 旧大石支部. */
function branchOf(code: string): string | null {
  return code === 'B06|B07' ? OLD_OISHI : textOrNull(code);
}

function known<Value>(table: Readonly<Record<string, Value>>, code: string): Value {
  const value = table[code];
  if (value === undefined) throw new RangeError(`unknown code: ${code}`);
  return value;
}
