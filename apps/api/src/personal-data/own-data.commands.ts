import { type WriteFormat, writeTable } from '@tsunagari/exchange';
import type { CommandContext } from '@tsunagari/database';
import { formatJapaneseDate, formatShortDate } from '@tsunagari/kernel';
import { discloseOwnData } from '@tsunagari/people';
import { ownCouncil } from '@tsunagari/registry';
import { Arg, Ctx, Extensions, Mutation } from 'type-graphql';
import type { ExportedFileObject } from '../exchange/export.object.js';
import { type KeptFile, keepFile } from '../exchange/kept-files.js';
import { Answers } from '../graphql/answers.js';
import { localId, toGlobalId } from '../graphql/global-ids.js';
import type { Payload } from '../graphql/payload.object.js';
import type { RequestContext } from '../graphql/request-context.js';
import { runCommand } from '../graphql/run-command.js';
import { lookingOf } from '../people/people.loaders.js';
import { DiscloseOwnDataInput, type OwnDataFormat } from './own-data.input.js';
import { DiscloseOwnDataPayload, type OwnDataObject } from './own-data.object.js';
import { ownDataSections } from './own-data-sections.js';

const INPUT = { description: 'What to do.' } as const;
/** How long the file waits to be fetched. */
const HOURS = 1;

/** 本人への開示. */
@Answers('Mutation')
export class OwnDataCommands {
  @Extensions({ privacy: 'P3' })
  @Mutation(() => DiscloseOwnDataPayload, {
    description:
      '本人への開示: gathers everything that is held about a person, with its past, and who has looked (個人情報保護法33条). It stands in the trail as looked at for SUBJECT_REQUEST. For staff and administrators.',
  })
  async discloseOwnData(
    @Arg('input', () => DiscloseOwnDataInput, INPUT) { personId: id, format = null }: DiscloseOwnDataInput,
    @Ctx() context: RequestContext,
  ): Promise<Payload<{ ownData: OwnDataObject; file: ExportedFileObject }>> {
    const outcome = await runCommand(context, async (command) => {
      const data = await discloseOwnData(command, { personId: localId('Person', id, ['personId']) });
      const ownData = {
        personId: toGlobalId('Person', data.personId),
        name: data.name,
        on: command.clock.today(),
        sections: await ownDataSections(lookingOf(context), data),
      };
      return { ownData, file: format === null ? null : await fileOf(command, context, ownData, format) };
    });
    if (!outcome.done) return { ownData: null, file: null, refusals: outcome.refusals };
    return { ...outcome.result, refusals: [] };
  }
}

async function fileOf(
  command: CommandContext,
  { reader }: RequestContext,
  ownData: OwnDataObject,
  format: OwnDataFormat,
): Promise<ExportedFileObject> {
  const lines = linesOf(ownData);
  const watermark = (await ownCouncil(reader))?.watermark ?? null;
  const day = formatShortDate(ownData.on).replaceAll(/[/.]/g, '-');
  const file = await (format === 'JSON' ? jsonFile(ownData, watermark) : sheetFile(ownData, lines, watermark));
  const name = `本人への開示_${day}.${format === 'JSON' ? 'json' : 'xlsx'}`;
  const id = await keepFile(command, { ...file, name }, 'EXPORT', HOURS);
  return {
    id,
    name,
    size: file.bytes.length,
    url: `/files/${id}`,
    rows: lines.length,
    withoutConsent: 0,
    unencodable: [],
  };
}

type Line = readonly [section: string, record: string, label: string, value: string];

function linesOf({ sections }: OwnDataObject): Line[] {
  return sections.flatMap(({ title, records }) =>
    records.length === 0
      ? [[title, '記録はありません', '', ''] as const]
      : records.flatMap(({ heading, fields }) =>
          fields.map(({ label, value }) => [title, heading, label, value] as const),
        ),
  );
}

function jsonFile({ name, on, sections }: OwnDataObject, watermark: string | null): Omit<KeptFile, 'name'> {
  const text = JSON.stringify({ title: '本人への開示', name, on, watermark, sections }, null, 2);
  return { mediaType: 'application/json; charset=utf-8', bytes: Buffer.from(text, 'utf8') };
}

async function sheetFile(
  { name, on }: OwnDataObject,
  rows: readonly Line[],
  watermark: string | null,
): Promise<Omit<KeptFile, 'name'>> {
  const format: WriteFormat = 'XLSX';
  const columns = ['分類', '記録', '項目', '内容'].map((header) => ({ header, kind: 'text' as const }));
  const notes = [...(watermark === null ? [] : [watermark]), `${name} 様　${formatJapaneseDate(on)}`];
  const { bytes, mediaType } = await writeTable({ name: '本人への開示', columns, rows, notes }, format);
  return { bytes, mediaType };
}
