import type { KnownValues } from './api-grammar.js';
import type { BothLanes } from './both-lanes.js';

interface Edges {
  readonly edges: readonly { readonly cursor: string; readonly node: { readonly id: string } }[];
}
type Lists = Readonly<Record<string, Edges>>;

const EDGES = 'edges { cursor node { id } }';
const ORDERS = ['CODE', 'KANA', 'NAME'];
const LISTS = `{
  ${ORDERS.map((order) => `branches${order}: branches(first: 20, orderBy: ${order}, filter: { isOpen: null }) { ${EDGES} }`).join(' ')}
  ${ORDERS.map((order) => `associations${order}: associations(first: 40, orderBy: ${order}) { ${EDGES} }`).join(' ')}
  partnerOrganisations(first: 20) { ${EDGES} }
  publicFacts(first: 20) { ${EDGES} }
  lineageEvents(first: 20) { ${EDGES} }
}`;
const CODES =
  '{ branches(filter: { isOpen: null }) { nodes { code } } associations(first: 10) { nodes { code } } associationKinds { code } }';

/** Ids, codes and cursors of みほん市, as the resolvers give them. */
export async function knownValues(lanes: BothLanes): Promise<KnownValues> {
  const token = await lanes.tokenOf('council_staff');
  const { data: lists } = await lanes.ask<Lists>('resolvers', token, LISTS);
  const { data: codes } = await lanes.ask<{
    readonly branches: { readonly nodes: readonly { readonly code: string }[] };
    readonly associations: { readonly nodes: readonly { readonly code: string }[] };
    readonly associationKinds: readonly { readonly code: string }[];
  }>('resolvers', token, CODES);
  const cursors = new Map(
    Object.entries(lists).map(([name, { edges }]) => [
      name.replace(/(CODE|KANA|NAME)$/, ' $1'),
      edges.map(({ cursor }) => cursor),
    ]),
  );
  // Lists within a branch or an association have the same orders.
  cursors.set('associations', cursors.get('associations KANA') ?? []);
  cursors.set('facts', cursors.get('publicFacts') ?? []);
  const idsOf = (list: string, most: number) => (lists[list]?.edges ?? []).slice(0, most).map(({ node }) => node.id);
  return {
    ids: [...idsOf('branchesCODE', 8), ...idsOf('associationsCODE', 3), 'nonsense'],
    codes: [
      ...codes.branches.nodes.map(({ code }) => code),
      ...codes.associations.nodes.map(({ code }) => code),
      'none',
    ],
    kindCodes: [...codes.associationKinds.map(({ code }) => code), 'NONE'],
    cursors,
  };
}
