import path from 'node:path/posix';
import { FileRefused } from '../refusals.js';
import type { Package } from './open-package.js';
import { readXml } from './read-xml.js';

/** A sheet as the workbook lists it. */
export interface SheetEntry {
  readonly name: string;
  readonly hidden: boolean;
  /** Its part: `xl/worksheets/sheet1.xml`. */
  readonly part: string;
}

/** What a workbook says of itself. */
export interface Contents {
  readonly date1904: boolean;
  readonly sheets: readonly SheetEntry[];
  readonly stringsPart: string | undefined;
  readonly stylesPart: string | undefined;
}

interface Relation {
  readonly type: string;
  readonly part: string;
}

const ROOT_RELATIONS = '_rels/.rels';
const USUAL_WORKBOOK = 'xl/workbook.xml';
const MOST_SHEETS = 200;

/** Reads which sheets there are and where. Charts and dialogues are none. @throws FileRefused FILE_NOT_READABLE for other packages (.docx, .ods) */
export async function readContents(file: Package): Promise<Contents> {
  const workbook = await workbookPart(file);
  const relations = await relationsOf(file, workbook);
  const listed: { name: string; hidden: boolean; id: string }[] = [];
  let date1904 = false;
  await readXml(await file.open(workbook), {
    open(name, attributes) {
      if (name === 'workbookPr') date1904 = ['1', 'true'].includes(attributes()['date1904'] ?? '');
      if (name !== 'sheet') return;
      const { name: title = '', state, id = '' } = attributes();
      listed.push({ name: title, hidden: state === 'hidden' || state === 'veryHidden', id });
      if (listed.length > MOST_SHEETS) throw new FileRefused('FILE_TOO_DEEP', MOST_SHEETS);
    },
    close: () => undefined,
    text: () => undefined,
  });
  const sheets = listed.flatMap(({ name, hidden, id }): SheetEntry[] => {
    const relation = relations.get(id);
    return relation?.type === 'worksheet' ? [{ name, hidden, part: relation.part }] : [];
  });
  const partOf = (type: string) => [...relations.values()].find((relation) => relation.type === type)?.part;
  return { date1904, sheets, stringsPart: partOf('sharedStrings'), stylesPart: partOf('styles') };
}

async function workbookPart(file: Package): Promise<string> {
  const relations = file.has(ROOT_RELATIONS) ? await relationsOf(file, '') : new Map<string, Relation>();
  const found = [...relations.values()].find(({ type }) => type === 'officeDocument')?.part ?? USUAL_WORKBOOK;
  if (!file.has(found) || !/\.xml$/i.test(found)) throw new FileRefused('FILE_NOT_READABLE');
  return found;
}

/** The parts that a part names, by id. Those outside of the file are left alone: nothing is ever fetched. */
async function relationsOf(file: Package, part: string): Promise<ReadonlyMap<string, Relation>> {
  const folder = path.dirname(part);
  const list = part === '' ? ROOT_RELATIONS : path.join(folder, '_rels', `${path.basename(part)}.rels`);
  const relations = new Map<string, Relation>();
  if (!file.has(list)) return relations;
  await readXml(await file.open(list), {
    open(name, attributes) {
      if (name !== 'Relationship') return;
      const { Id, Type = '', Target = '', TargetMode } = attributes();
      if (Id === undefined || TargetMode === 'External') return;
      const target = Target.startsWith('/') ? Target.slice(1) : path.join(part === '' ? '' : folder, Target);
      relations.set(Id, { type: Type.slice(Type.lastIndexOf('/') + 1), part: target });
    },
    close: () => undefined,
    text: () => undefined,
  });
  return relations;
}
