import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import { buildSchema } from 'graphql';
import type { RequestContext } from '../../graphql/request-context.js';
import { rulesPlugin } from './rules.plugin.js';

describe('rules that refuse together', () => {
  it('leave no refusal behind that nobody waits for, and the first is the answer', async () => {
    const left: unknown[] = [];
    const note = (reason: unknown): void => void left.push(reason);
    process.on('unhandledRejection', note);
    const server = new ApolloServer<RequestContext>({
      schema: buildSchema('type Query { a: Int }'),
      plugins: [
        rulesPlugin([
          () => undefined,
          () => {
            throw new Error('the first');
          },
          () => {
            throw new Error('the second');
          },
        ]),
        ApolloServerPluginLandingPageDisabled(),
      ],
      logger: { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined },
    });
    try {
      const { body } = await server.executeOperation({ query: '{ a }' }, { contextValue: {} as RequestContext });
      expect(body).toMatchObject({ kind: 'single', singleResult: { errors: [{ message: 'the first' }] } });
      // Node tells of them when all that waits has run.
      await new Promise((resolve) => setImmediate(resolve));
      expect(left).toEqual([]);
    } finally {
      process.off('unhandledRejection', note);
      await server.stop();
    }
  });
});
