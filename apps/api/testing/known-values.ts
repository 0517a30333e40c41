import type { KnownValues } from './api-grammar.js';
import type { BothLanes } from './both-lanes.js';

interface Edges {
  readonly edges: readonly { readonly cursor: string; readonly node: { readonly id: string } }[];
}
interface Words {
  readonly people: {
    readonly nodes: readonly {
      readonly name: string;
      readonly kana: string | null;
      readonly contacts: readonly { readonly kind: string; readonly value: string }[];
    }[];
  };
  readonly volunteerSkills: readonly { readonly skill: string }[];
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
const PEOPLE = `{
  ${['KANA', 'NAME', 'RECENT'].map((order) => `people${order}: people(first: 30, orderBy: ${order}) { ${EDGES} }`).join(' ')}
  ${['EXPIRY', 'KANA'].map((order) => `commissions${order}: commissions(first: 20, orderBy: ${order}) { ${EDGES} }`).join(' ')}
  roleTerms(first: 30) { ${EDGES} }
  volunteers(first: 20) { ${EDGES} }
  importBatches(first: 20) { ${EDGES} }
  trail(first: 20) { edges { cursor node { id } } }
}`;
const WORDS =
  '{ people(first: 40, orderBy: RECENT) { nodes { name kana contacts { kind value } } } volunteerSkills { skill } }';
const CODES =
  '{ branches(filter: { isOpen: null }) { nodes { code } } associations(first: 10) { nodes { code } } associationKinds { code } }';

/** Ids, codes and cursors of みほん市, as the resolvers give them. */
export async function knownValues(lanes: BothLanes): Promise<KnownValues> {
  const token = await lanes.tokenOf('council_staff');
  const admin = await lanes.tokenOf('council_admin');
  const lists: Lists = {
    ...(await lanes.ask<Lists>('resolvers', token, LISTS)).data,
    ...(await lanes.ask<Lists>('resolvers', admin, PEOPLE)).data,
  };
  const { data: words } = await lanes.ask<Words>('resolvers', token, WORDS);
  const { data: codes } = await lanes.ask<{
    readonly branches: { readonly nodes: readonly { readonly code: string }[] };
    readonly associations: { readonly nodes: readonly { readonly code: string }[] };
    readonly associationKinds: readonly { readonly code: string }[];
  }>('resolvers', token, CODES);
  const cursors = new Map(
    Object.entries(lists).map(([name, { edges }]) => [
      name.replace(/(CODE|KANA|NAME|RECENT|EXPIRY)$/, ' $1'),
      edges.map(({ cursor }) => cursor),
    ]),
  );
  // Lists within a branch or an association have the same orders.
  cursors.set('associations', cursors.get('associations KANA') ?? []);
  cursors.set('facts', cursors.get('publicFacts') ?? []);
  const idsOf = (list: string, most: number) => (lists[list]?.edges ?? []).slice(0, most).map(({ node }) => node.id);
  return {
    ids: [
      ...idsOf('branchesCODE', 8),
      ...idsOf('associationsCODE', 3),
      ...idsOf('peopleKANA', 6),
      ...idsOf('commissionsKANA', 3),
      ...idsOf('importBatches', 3),
      'nonsense',
    ],
    words: [
      ...words.people.nodes.flatMap(({ name, kana, contacts }) => [
        name,
        ...(kana === null ? [] : [kana, kana.slice(0, 2)]),
        ...contacts.flatMap(({ kind, value }) => (kind === 'PHONE' ? [value, value.slice(4)] : [])),
      ]),
      ...words.volunteerSkills.map(({ skill }) => skill),
    ],
    codes: [
      ...codes.branches.nodes.map(({ code }) => code),
      ...codes.associations.nodes.map(({ code }) => code),
      'none',
    ],
    kindCodes: [...codes.associationKinds.map(({ code }) => code), 'NONE'],
    cursors,
  };
}
