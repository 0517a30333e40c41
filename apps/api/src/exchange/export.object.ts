import { ID, Int, ObjectType } from 'type-graphql';
import { Publish } from '../graphql/publish.js';

/** A cell that the chosen encoding cannot carry; 〓 stands in its place. */
@ObjectType('UnencodableCell', { description: 'A cell that the chosen encoding cannot carry; 〓 stands in its place.' })
export class UnencodableCellObject {
  @Publish('P2', 'Row in the file, 1 = first.', () => Int)
  row!: number;

  @Publish('P2', 'Column in the file, 1 = first.', () => Int)
  column!: number;

  @Publish('P2', 'Header of the column.', () => String)
  header!: string;

  @Publish('P2', 'The characters with their code points.', () => String)
  characters!: string;
}

/** A file to be fetched once more within the hour, by yourself only. */
@ObjectType('ExportedFile', { description: 'A file to be fetched once more within the hour, by yourself only.' })
export class ExportedFileObject {
  @Publish('P1', 'Id of the file.', () => ID)
  id!: string;

  @Publish('P1', 'Its name.', () => String)
  name!: string;

  @Publish('P1', 'Bytes.', () => Int)
  size!: number;

  @Publish('P1', 'Where it is fetched.', () => String)
  url!: string;

  @Publish('P1', 'Rows of data.', () => Int)
  rows!: number;

  @Publish('P1', 'Rows that were left out because the person has not agreed.', () => Int)
  withoutConsent!: number;

  @Publish('P2', 'What the encoding could not carry.', () => [UnencodableCellObject])
  unencodable!: readonly UnencodableCellObject[];
}
