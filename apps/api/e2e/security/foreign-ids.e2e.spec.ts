import { newId, systemClock, toGlobalId } from '@tsunagari/kernel';
import { type Aims, aimsOf } from '../../testing/matrix/aims.js';
import { fillingOf, typeMeant } from '../../testing/matrix/attempts.js';
import { type Matrix, plantedMatrix } from '../../testing/matrix/matrix.js';
import { TABLES } from '../../testing/matrix/owners.js';
import { chanceOfDifference } from '../../testing/mann-whitney.js';
import { post } from '../../testing/requests.js';
import { type Place, type WalkedOperation, giving, walkedOperations } from '../../testing/walked-operations.js';

/** So many answers of each kind are timed; `npm run test:security` times more. */
const SAMPLES = process.env['SECURITY_TESTS'] === 'full' ? 400 : 60;
/** Two kinds of answers that take equally long differ that much once in a hundred times by chance; three times in a row never. */
const ROUNDS = 3;

describe('the id of a record of another council', () => {
  let matrix: Matrix;
  let aims: Aims;
  let authorization: string;
  let operations: readonly WalkedOperation[];
  let invited = 0;
  const never = (type: string) => toGlobalId(type, newId(systemClock));
  beforeAll(async () => {
    matrix = await plantedMatrix();
    aims = await aimsOf(matrix.api, matrix.planted, matrix.records);
    authorization = `Bearer ${matrix.askers.find(({ name }) => name === 'administrator')?.token ?? ''}`;
    operations = walkedOperations(matrix.schema);
  }, 120_000);
  afterAll(() => matrix.close());

  async function answer(operation: WalkedOperation, place: Place, id: string): Promise<string> {
    // Whoever is invited is another one each time.
    const own = fillingOf(operation.name, { ...aims.own, email: `${++invited}@example.jp` });
    const variables = operation.variables({
      gives: (path) => own.gives?.(path) === true || giving(place)(path),
      value: (other) => (other.path === place.path ? id : own.value?.(other)),
    });
    const reply = await post<unknown>(matrix.api.url, { query: operation.text, variables }, { authorization });
    return JSON.stringify(reply)
      .replaceAll(id, '(id)')
      .replace(/"correlationId":"[^"]+"/g, '');
  }
  const placesOfIds = () =>
    operations.flatMap((operation) =>
      operation.places.filter(({ type }) => type === 'ID').map((place) => ({ operation, place })),
    );

  it('is answered like one that never was, by every question and every change', async () => {
    const different: string[] = [];
    let compared = 0;
    for (const { operation, place } of placesOfIds()) {
      const meant = typeMeant(operation.name, place.name);
      const types = operation.name === 'node' || operation.name === 'nodes' ? Object.keys(TABLES) : [meant];
      for (const type of types) {
        const foreign = aims.foreign[type];
        if (foreign === undefined) continue;
        compared++;
        const [there, nowhere] = [await answer(operation, place, foreign), await answer(operation, place, never(type))];
        if (there !== nowhere) different.push(`${operation.name} ${place.path} ${type}\n${there}\n${nowhere}`);
      }
    }
    expect(different).toEqual([]);
    expect(compared).toBeGreaterThan(70);
    expect(matrix.api.faults).toEqual([]);
  }, 180_000);

  it('is no other record under another type, and none when it is altered', async () => {
    const node = operations.find(({ name }) => name === 'node');
    const [place] = node?.places ?? [];
    if (!node || !place) throw new Error('the API has node(id)');
    const found: string[] = [];
    for (const [type, id] of Object.entries(aims.own).filter(([type]) => type in TABLES)) {
      const [, uuid = ''] = Buffer.from(id, 'base64url').toString('utf8').split(':');
      const last = (Number.parseInt(uuid.slice(-1), 16) + 1) % 16;
      const altered = [
        ...Object.keys(TABLES)
          .filter((other) => other !== type)
          .map((other) => toGlobalId(other, uuid)),
        toGlobalId(type, uuid.slice(0, -1) + last.toString(16)),
        uuid,
        `${id}=`,
        id.toUpperCase(),
      ];
      for (const other of altered) {
        const told = await answer(node, place, other);
        if (!told.includes('"node":null'))
          found.push(`${type} ${Buffer.from(other, 'base64url').toString('utf8')}: ${told}`);
      }
    }
    // The council is its own record, and an image of it under another type would be one of its accounts.
    expect(found).toEqual([]);
  }, 120_000);

  it.each(['person', 'node', 'revisePerson'])(
    'takes %s no longer than one that never was',
    async (name) => {
      const operation = operations.find((one) => one.name === name);
      const place = operation?.places.find(({ path }) => path === 'id' || path === 'input.id');
      if (!operation || !place) throw new Error(`${name} asks for an id`);
      const foreign = aims.foreign['Person'] ?? '';
      const timed = async (id: string): Promise<number> => {
        const start = performance.now();
        await answer(operation, place, id);
        return performance.now() - start;
      };
      const chances: number[] = [];
      while (chances.length < ROUNDS && !chances.some((chance) => chance > 0.01)) {
        const times: Record<'there' | 'nowhere', number[]> = { there: [], nowhere: [] };
        for (let round = 0; round < SAMPLES; round++)
          for (const kind of round % 2 === 0 ? (['there', 'nowhere'] as const) : (['nowhere', 'there'] as const))
            times[kind].push(await timed(kind === 'there' ? foreign : never('Person')));
        chances.push(chanceOfDifference(times.there, times.nowhere));
      }
      expect(Math.max(...chances)).toBeGreaterThan(0.01);
    },
    180_000,
  );
});
