import type { PlainDate } from '@tsunagari/kernel';
import {
  affiliationsOf,
  associationKindsByIds,
  associationsByIds,
  basesByIds,
  basesOfBranches,
  branchesByIds,
  figuresByIds,
  figuresOfAssociations,
  figuresOfBranches,
  formerNamesOfAssociations,
  formerNamesOfBranches,
  groupsOfAssociations,
  lineageByIds,
  lineageOfBranches,
  membersOfEvents,
  partnersByIds,
  publicFactsByIds,
  seatsOfBranches,
} from '@tsunagari/registry';
import { rowLoader, rowsLoader } from '../graphql/loader.js';
import type { RequestContext } from '../graphql/request-context.js';

/** Reads of the register that are gathered per request: one statement for all rows of a tick. */
export const registryLoaders = {
  branch: (context: RequestContext, asOf: PlainDate) =>
    rowLoader(
      context,
      `branch ${asOf}`,
      (ids) => branchesByIds(context.reader, ids, asOf),
      (row) => row.id,
    ),
  association: (context: RequestContext, asOf: PlainDate) =>
    rowLoader(
      context,
      `association ${asOf}`,
      (ids) => associationsByIds(context.reader, ids, asOf),
      (row) => row.id,
    ),
  associationKind: (context: RequestContext) =>
    rowLoader(
      context,
      'associationKind',
      (ids) => associationKindsByIds(context.reader, ids),
      (row) => row.id,
    ),
  base: (context: RequestContext) =>
    rowLoader(
      context,
      'base',
      (ids) => basesByIds(context.reader, ids),
      (row) => row.id,
    ),
  basesOfBranch: (context: RequestContext, on: PlainDate) =>
    rowsLoader(
      context,
      `basesOfBranch ${on}`,
      (ids) => basesOfBranches(context.reader, ids, on),
      (row) => row.branchId,
    ),
  seatsOfBranch: (context: RequestContext) =>
    rowsLoader(
      context,
      'seatsOfBranch',
      (ids) => seatsOfBranches(context.reader, ids),
      (row) => row.branchId,
    ),
  formerNamesOfBranch: (context: RequestContext) =>
    rowsLoader(
      context,
      'formerNamesOfBranch',
      (ids) => formerNamesOfBranches(context.reader, ids),
      (row) => row.ownerId,
    ),
  figuresOfBranch: (context: RequestContext) =>
    rowsLoader(
      context,
      'figuresOfBranch',
      (ids) => figuresOfBranches(context.reader, ids),
      (row) => row.branchId,
    ),
  lineageEvent: (context: RequestContext) =>
    rowLoader(
      context,
      'lineageEvent',
      (ids) => lineageByIds(context.reader, ids),
      (row) => row.id,
    ),
  lineageOfBranch: (context: RequestContext) =>
    rowsLoader(
      context,
      'lineageOfBranch',
      (ids) => lineageOfBranches(context.reader, ids),
      (row) => row.branchId,
    ),
  membersOfEvent: (context: RequestContext) =>
    rowsLoader(
      context,
      'membersOfEvent',
      (ids) => membersOfEvents(context.reader, ids),
      (row) => row.eventId,
    ),
  affiliationsOf: (context: RequestContext) =>
    rowsLoader(
      context,
      'affiliationsOf',
      (ids) => affiliationsOf(context.reader, ids),
      (row) => row.associationId,
    ),
  formerNamesOfAssociation: (context: RequestContext) =>
    rowsLoader(
      context,
      'formerNamesOfAssociation',
      (ids) => formerNamesOfAssociations(context.reader, ids),
      (row) => row.ownerId,
    ),
  figuresOfAssociation: (context: RequestContext) =>
    rowsLoader(
      context,
      'figuresOfAssociation',
      (ids) => figuresOfAssociations(context.reader, ids),
      (row) => row.associationId,
    ),
  groupsOfAssociation: (context: RequestContext) =>
    rowsLoader(
      context,
      'groupsOfAssociation',
      (ids) => groupsOfAssociations(context.reader, ids),
      (row) => row.associationId,
    ),
  partner: (context: RequestContext) =>
    rowLoader(
      context,
      'partner',
      (ids) => partnersByIds(context.reader, ids),
      (row) => row.id,
    ),
  figure: (context: RequestContext) =>
    rowLoader(
      context,
      'figure',
      (ids) => figuresByIds(context.reader, ids),
      (row) => row.id,
    ),
  publicFact: (context: RequestContext) =>
    rowLoader(
      context,
      'publicFact',
      (ids) => publicFactsByIds(context.reader, ids),
      (row) => row.id,
    ),
};
