// Who takes part, and how each is started.
import { pathOf } from '../questions/ask.mjs';
import { foldedIn } from '../questions/fold.mjs';
import { KEY } from '../data/world.mjs';
import { PEER_SCHEMAS } from '../data/peer-schema.mjs';

/** Connections of each to PostgreSQL. */
const POOL = 8;

/** As tables show them. `floor` is what all are measured by. */
export const NAMES = {
  house: 'Tsunagari',
  resolvers: 'Tsunagari, resolvers',
  floor: 'FLOOR',
  'guarded floor': 'FLOOR with row-level security',
  postgraphile: 'PostGraphile 5',
};

/**
 * The settings of all contenders; `questions` are those over the product's own schema and those over the stand-ins.
 * @returns {{ kind: string, name: string, isFor: (question: object) => boolean, script: string, setting: object, execPath?: string }[]}
 */
export function lineUp({ world, peers, questions: { own, standIn } }) {
  const all = [...own, ...standIn];
  const product = (documents, rest) => ({ url: world.apiUrl, key: KEY, documents, poolSize: POOL, ...rest });
  const documentsOf = (questions) => questions.map((question) => question.house.query);
  const floor = (url, statements) => ({ url, statements: Object.fromEntries(statements), poolSize: POOL });
  const isOwn = (question) => own.includes(question);
  return [
    {
      kind: 'house',
      name: 'product',
      isFor: isOwn,
      script: 'api.process.mjs',
      setting: product(documentsOf(own), { compiledReads: true }),
    },
    {
      kind: 'house',
      name: 'product on stand-ins',
      isFor: (question) => !isOwn(question),
      script: 'api.process.mjs',
      setting: product(documentsOf(standIn), { compiledReads: true, isStandIn: true }),
    },
    {
      kind: 'resolvers',
      name: 'resolvers',
      isFor: isOwn,
      script: 'api.process.mjs',
      setting: product(documentsOf(own), { compiledReads: false }),
    },
    {
      kind: 'floor',
      name: 'floor',
      isFor: () => true,
      script: 'floor.process.mjs',
      setting: floor(
        world.ownerUrl,
        all.map((question) => [pathOf(question), question.floor]),
      ),
    },
    {
      kind: 'guarded floor',
      name: 'guarded floor',
      isFor: (question) => question.isPairedWithGuard,
      script: 'floor.process.mjs',
      setting: floor(
        world.apiUrl,
        all
          .filter((question) => question.isPairedWithGuard)
          .map((question) => [`guarded-${pathOf(question)}`, foldedIn(question.floor, world.claims)]),
      ),
    },
    ...(peers === null
      ? []
      : [
          {
            kind: 'postgraphile',
            name: 'postgraphile',
            isFor: (question) => question.postgraphile !== undefined,
            script: 'postgraphile.process.mjs',
            execPath: peers.execPath,
            setting: {
              url: world.apiUrl,
              claims: world.claims,
              schemas: PEER_SCHEMAS,
              peers: peers.folder,
              poolSize: POOL,
            },
          },
        ]),
  ];
}
