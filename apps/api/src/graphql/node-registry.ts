import { fromGlobalId } from '@tsunagari/kernel';
import { type Typed, typed } from './node.object.js';
import type { RequestContext } from './request-context.js';

/** Reads one record of a type by its id within the council; null when there is none. */
export type ReadNode = (context: RequestContext, id: string) => Promise<object | null>;

const readers = new Map<string, ReadNode>();

/** Lets `node(id)` read records of a published type. */
export function registerNode(typeName: string, read: ReadNode): void {
  readers.set(typeName, read);
}

/** The record of a global id; null when it is missing, foreign or no id at all – they look the same. */
export async function readNode(context: RequestContext, globalId: string): Promise<Typed<object> | null> {
  const found = fromGlobalId(globalId);
  if (found === null) return null;
  return readNodeOf(context, found.typeName, found.id);
}

/** The record of a type and an id within the council. */
export async function readNodeOf(context: RequestContext, typeName: string, id: string): Promise<Typed<object> | null> {
  const row = await readers.get(typeName)?.(context, id);
  return row ? typed(typeName, row) : null;
}
