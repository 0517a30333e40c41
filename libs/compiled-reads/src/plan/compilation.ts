import type { FragmentDefinitionNode, GraphQLNamedType, GraphQLObjectType, GraphQLSchema } from 'graphql';
import type { Asker } from '../mapping/asker.js';
import type { AbstractMapping, FieldMapping, Mapping, ObjectMapping } from '../mapping/mapping.js';
import { Row } from '../mapping/row.js';
import type { Sql } from '../mapping/sql.js';
import type { Arguments } from '../parameters/arguments.js';
import type { Decisions } from '../parameters/decisions.js';
import type { Selected } from '../selection/collect-fields.js';
import type { LateText } from '../buffer/tokens.js';
import type { Cost } from './cost.js';
import { NotCompiled } from './not-compiled.js';
import type { Shape } from './shape.js';

/** JSON text of a value (SQL; null for null) with what it looks like. */
export interface Text<Within extends Shape | null = Shape | null> {
  readonly text: Sql;
  readonly shape: Within;
}

/** A field that is being compiled: where it stands and how it is read. */
export interface FieldSite<Field extends FieldMapping = FieldMapping> {
  readonly parent: GraphQLObjectType;
  readonly selected: Selected;
  readonly field: Field;
  readonly args: Arguments;
  readonly row: Row;
  readonly cost: Cost;
}

/** Compiles an object, interface or union that stands in a row. The rooms reach one another through this. */
export type RowText = (
  compilation: Compilation,
  type: GraphQLNamedType,
  row: Row,
  selected: Selected,
  cost: Cost,
) => Text<Shape>;

/** One compilation: the ground that all rooms share. */
export class Compilation {
  /** Whether an answer must always be walked through: JavaScript makes some of its values. */
  hasSteps = false;
  /** What JavaScript writes into the bytes, by the number in its token. */
  readonly late: LateText[] = [];
  /** The fields of each place whose objects are noted, by the number in its token. */
  readonly notes: (readonly string[])[] = [];
  #aliases = 0;

  constructor(
    readonly schema: GraphQLSchema,
    readonly mapping: Mapping,
    readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>,
    readonly decisions: Decisions,
    readonly asker: Asker,
    readonly rowText: RowText,
  ) {}

  /** A row under an alias that no other row of the statement has. */
  newRow(): Row {
    return new Row(`t${++this.#aliases}`);
  }

  /** How a type is read. @throws NotCompiled */
  mappingOf(type: GraphQLNamedType): ObjectMapping | AbstractMapping {
    const mapping = Object.hasOwn(this.mapping.types, type.name) ? this.mapping.types[type.name] : undefined;
    if (!mapping) throw new NotCompiled(`${type.name} has no mapping.`);
    return mapping;
  }
}
