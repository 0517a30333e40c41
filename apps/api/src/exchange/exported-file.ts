import { recordAudit } from '@tsunagari/audit';
import { type WriteFormat, writeTable } from '@tsunagari/exchange';
import { formatShortDate } from '@tsunagari/kernel';
import { type Provision, consentHolds, recordDisclosure } from '@tsunagari/people';
import { ownCouncil } from '@tsunagari/registry';
import type { Payload } from '../graphql/payload.object.js';
import type { RequestContext } from '../graphql/request-context.js';
import { runCommand } from '../graphql/run-command.js';
import type { Listed } from './export-tables.js';
import type { ExportedFileObject } from './export.object.js';
import { keepFile } from './kept-files.js';

/** How long a file waits to be fetched. */
const HOURS = 1;

/** What is written into a file was looked at: its persons, and each column by its header. */
function noteTaken({ looks }: RequestContext, { name, columns, personIds }: Listed): void {
  for (const { header } of columns) looks.note(`${name}.${header}`, null);
  for (const personId of personIds) looks.note(name, personId);
}

/** What of a list may be handed on: on the ground of consent the rows of those alone who have agreed. */
async function withConsent(
  { reader, clock }: RequestContext,
  listed: Listed,
  provision: Provision | null,
): Promise<{ readonly listed: Listed; readonly withoutConsent: number }> {
  if (provision?.basis !== 'CONSENT' || !provision.consent) return { listed, withoutConsent: 0 };
  const { purpose, to } = provision.consent;
  const agreed = await consentHolds(reader, listed.personIds, purpose, [to], clock.today());
  const hasAgreed = (_: unknown, row: number): boolean => agreed.has(listed.personIds[row] ?? '');
  const rows = listed.rows.filter(hasAgreed);
  const personIds = listed.personIds.filter(hasAgreed);
  return { listed: { ...listed, rows, personIds }, withoutConsent: listed.rows.length - rows.length };
}

/** Writes the table, records to whom it is handed on, keeps the file for the one who asks and notes in the trail what was taken away – never its contents. */
export async function exportedFile(
  context: RequestContext,
  { format, provision }: { readonly format: WriteFormat; readonly provision?: Provision | null | undefined },
  read: () => Promise<Listed>,
): Promise<Payload<{ file: ExportedFileObject }>> {
  const outcome = await runCommand(context, async (command) => {
    const { listed: table, withoutConsent } = await withConsent(context, await read(), provision ?? null);
    noteTaken(context, table);
    const watermark = (await ownCouncil(context.reader))?.watermark ?? null;
    const today = command.clock.today();
    const written = await writeTable({ ...table, notes: watermark === null ? [] : [watermark] }, format);
    const name = `${table.name}_${formatShortDate(today).replaceAll(/[/.]/g, '-')}.${written.extension}`;
    const id = await keepFile(command, { name, mediaType: written.mediaType, bytes: written.bytes }, 'EXPORT', HOURS);
    const rows = table.rows.length;
    await recordAudit(command, {
      action: 'list.export',
      subjectType: 'StoredFile',
      subjectId: id,
      details: { list: table.name, format, rows },
    });
    if (provision != null && table.personIds.length > 0)
      await recordDisclosure(command, {
        ...provision,
        kind: 'EXPORT',
        providedOn: today,
        personIds: table.personIds,
        items: table.columns.map(({ header }) => header),
        listName: table.name,
      });
    const { unencodable } = written;
    return {
      id,
      name,
      size: written.bytes.length,
      url: `/files/${id}`,
      rows,
      withoutConsent,
      unencodable: unencodable.slice(0, 1_000),
    };
  });
  return outcome.done ? { file: outcome.result, refusals: [] } : { file: null, refusals: outcome.refusals };
}
