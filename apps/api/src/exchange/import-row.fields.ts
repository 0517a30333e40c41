import { type ImportRowView, type PersonView, ROSTER_FIELDS, holdsBack, textIn } from '@tsunagari/people';
import { Ctx, ID, Root } from 'type-graphql';
import { Answers } from '../graphql/answers.js';
import { toGlobalId } from '../graphql/global-ids.js';
import { Publish } from '../graphql/publish.js';
import type { RequestContext } from '../graphql/request-context.js';
import { peopleLoaders } from '../people/people.loaders.js';
import { PersonObject } from '../people/person.object.js';
import { reasonText } from './import-words.js';
import { importLoaders } from './import.loaders.js';
import { ImportCellObject, ImportReasonObject, ImportRowObject, ImportValueObject } from './import-row.object.js';

/** What hangs on a row of an import. */
@Answers('ImportRow', () => ImportRowObject)
export class ImportRowFields {
  @Publish('P1', 'Global id.', () => ID)
  id(@Root() row: ImportRowView): string {
    return toGlobalId('ImportRow', row.id);
  }

  @Publish('P1', 'Why the row has its outcome.', () => [ImportReasonObject])
  reasons(@Root() row: ImportRowView, @Ctx() { language }: RequestContext): ImportReasonObject[] {
    return row.reasons.map((reason) => ({
      ...reason,
      message: reasonText(reason, language),
      holdsBack: holdsBack(reason),
    }));
  }

  @Publish('P2', 'The cells of the row as they are written, by the columns of the file.', () => [ImportCellObject])
  async cells(@Root() row: ImportRowView, @Ctx() context: RequestContext): Promise<ImportCellObject[]> {
    const batch = await importLoaders.batch(context).load(row.batchId);
    return (batch?.columns ?? []).map(({ index, header }) => ({ header, text: textIn(row.cells, index) }));
  }

  @Publish('P2', 'What the row says of each field that a column was chosen for.', () => [ImportValueObject])
  values(@Root() { values }: ImportRowView): ImportValueObject[] {
    return ROSTER_FIELDS.flatMap(({ field, label }) => {
      const said = values[field];
      return said === undefined ? [] : [{ field, label, value: said.value, original: said.original }];
    });
  }

  @Publish('P2', 'Who is meant, or was registered; null when nobody is known.', () => PersonObject, { nullable: true })
  person(@Root() { personId }: ImportRowView, @Ctx() context: RequestContext): Promise<PersonView | null> | null {
    return personId === null ? null : peopleLoaders.person(context).load(personId);
  }

  @Publish('P2', 'Those who resemble the row, when someone must decide.', () => [PersonObject])
  async candidates(@Root() { candidateIds }: ImportRowView, @Ctx() context: RequestContext): Promise<PersonView[]> {
    const people = await peopleLoaders.person(context).loadMany(candidateIds);
    return people.flatMap((row) => (row === null || row instanceof Error ? [] : [row]));
  }
}
