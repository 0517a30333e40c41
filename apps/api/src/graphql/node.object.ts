import { ID, InterfaceType } from 'type-graphql';
import { Publish } from './publish.js';

/** Relay's Node. */
@InterfaceType('Node', {
  description: 'A record with a global id, readable by `node(id)`.',
  resolveType: (value: object) => typeNameOf(value),
})
export abstract class NodeObject {
  @Publish('P0', 'Global id: opaque, stable for the life of the record.', () => ID)
  id!: string;
}

const TYPE_NAME = Symbol('typeName');

/** A row that knows of which published type it is; interfaces and unions need it. */
export type Typed<Row extends object> = Row & { readonly [TYPE_NAME]?: string };

/** Any row that is read by its global id. */
export type TypedRow = Typed<object>;

/** Marks a row with its published type. */
export function typed<Row extends object>(typeName: string, row: Row): Typed<Row> {
  return { ...row, [TYPE_NAME]: typeName };
}

/** The published type of a row that {@link typed} has marked. */
export function typeNameOf(value: Typed<object>): string {
  const typeName = value[TYPE_NAME];
  if (typeName === undefined) throw new Error('a node has been returned without its type');
  return typeName;
}
