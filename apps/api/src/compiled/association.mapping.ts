import {
  type ObjectMapping,
  type Row,
  allOf,
  ascending,
  column,
  descending,
  expression,
  many,
  one,
  sql,
  table,
} from '@tsunagari/compiled-reads';
import { branchToday, branchesAsOf, dayAsked, existsOn, nameThen } from './as-of.js';
import { figuresOf, latestHouseholds, latestHouseholdsAmount } from './figure.mapping.js';
import { historyOf } from './history.mapping.js';
import { publicFactsOf } from './public-fact.mapping.js';
import { SOURCED, given, globalId, inSameRow, sameCouncil, version } from './row-parts.js';

const ofAssociation = (parent: Row, row: Row) =>
  sql`${row.column('association_id')} = ${parent.column('id')} and ${sameCouncil(row, parent)}`;

/** Whether the association lives and the asker keeps its card: its officer, the keeper of its branch, or one of the register. */
const keepsAssociation = expression('boolean', (row, _, asker) => {
  const ofItself = sql`${row.column('id')} = any(${asker.fact('associationsKept', 'uuid[]')})`;
  const ofBranch = sql`${asker.fact('keepsEveryBranch', 'boolean')} or ${row.column('branch_id')} = any(${asker.fact('branchesKept', 'uuid[]')})`;
  const ofPlace = sql`case when ${row.column('branch_id')} is null then ${asker.fact('keepsRegister', 'boolean')} else ${ofBranch} end`;
  return sql`${row.column('closed_on')} is null and (${ofItself} or ${ofPlace})`;
});

/** 自治会・町内会・区会 as of a day. */
export const association: ObjectMapping = {
  kind: 'object',
  table: null,
  fields: {
    ...SOURCED,
    id: globalId('Association'),
    version,
    code: given('code', 'text'),
    asOf: given('as_of', 'date'),
    name: expression(
      'text',
      (row) => sql`coalesce(${nameThen('association', row).column('name')}, ${row.column('name')})`,
    ),
    kana: expression('text', (row) => {
      const then = nameThen('association', row);
      return sql`case when ${then.column('name')} is null then ${row.column('kana')} else ${then.column('kana')} end`;
    }),
    openedOn: column('opened_on', 'date'),
    closedOn: column('closed_on', 'date'),
    isOpen: expression('boolean', (row) => existsOn(row, row.column('as_of'))),
    venue: column('venue', 'text'),
    note: column('note', 'text'),
    kind: one({
      join: (parent, row) => sql`${row.column('id')} = ${parent.column('kind_id')} and ${sameCouncil(row, parent)}`,
    }),
    branch: one({
      from: (parent, args) => branchesAsOf(dayAsked(args, parent.column('as_of'))),
      join: (parent, row, args) => {
        const then = sql`(select f.branch_id from public.association_affiliation as f where f.council_id = ${parent.column('council_id')}
          and f.association_id = ${parent.column('id')} and daterange(f.valid_from, f.valid_to) @> ${row.column('as_of')})`;
        const id = args.given('asOf') ? then : parent.column('branch_id');
        return allOf([sql`${row.column('id')} = ${id}`, sameCouncil(row, parent)]);
      },
    }),
    affiliations: many({
      join: ofAssociation,
      orderBy: (row) => [descending(row.column('valid_from'), 'date', 'last')],
      usually: 1,
    }),
    formerNames: many({
      from: () => table('public.association_former_name'),
      join: ofAssociation,
      orderBy: (row) => [descending(row.column('valid_to'), 'date')],
      usually: 1,
    }),
    figures: figuresOf(ofAssociation),
    latestHouseholds,
    isLarge: expression(
      'boolean',
      (row) => sql`${latestHouseholdsAmount(row)} > (select c.large_association_households from public.council as c)`,
    ),
    groups: many({
      join: ofAssociation,
      orderBy: (row) => [ascending(row.column('name'), 'text'), ascending(row.column('id'), 'uuid')],
      usually: 1,
    }),
    facts: publicFactsOf(ofAssociation),
    abilities: inSameRow,
    history: historyOf('association'),
  },
};

export const associationAbilities: ObjectMapping = {
  kind: 'object',
  table: null,
  fields: {
    revise: keepsAssociation,
    recordFigure: keepsAssociation,
    close: keepsAssociation,
    transfer: expression(
      'boolean',
      (row, _, asker) => sql`${row.column('closed_on')} is null and ${asker.fact('keepsRegister', 'boolean')}`,
    ),
  },
};

/** A word that the city uses for its associations. */
export const associationKind: ObjectMapping = {
  kind: 'object',
  table: table('public.association_kind'),
  fields: { id: globalId('AssociationKind'), code: given('code', 'text'), label: given('label', 'text') },
};

/** The whole vocabulary, in the order in which it grew. */
export const associationKinds = many({
  join: () => sql`true`,
  orderBy: (row) => [ascending(row.column('id'), 'uuid')],
});

/** 支部所属 */
export const affiliation: ObjectMapping = {
  kind: 'object',
  table: table('public.association_affiliation'),
  fields: {
    from: column('valid_from', 'date'),
    to: column('valid_to', 'date'),
    basis: column('basis', 'text'),
    branch: branchToday,
  },
};
