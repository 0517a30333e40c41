// Requests of each contender for a question, and what its answer says.
import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { postBytes } from '../load/request.mjs';

const hashOf = (text) => createHash('sha256').update(text, 'utf8').digest('hex');

/** How contenders are asked: path, body and headers. The product gets what its screens send: the hash of a document and a cookie. */
export function requestOf(kind, question, { councilId, today, cookie }) {
  const variables = { ...question.variables, council: councilId };
  switch (kind) {
    case 'house':
    case 'resolvers':
      return {
        path: '/graphql',
        body: {
          extensions: { persistedQuery: { version: 1, sha256Hash: hashOf(question.house.query) } },
          variables: question.variables ?? {},
        },
        headers: { cookie },
      };
    case 'floor':
      return { path: `/${pathOf(question)}`, body: { variables: { ...variables, today } } };
    case 'guarded floor':
      return { path: `/guarded-${pathOf(question)}`, body: { variables: { ...variables, today } } };
    case 'postgraphile':
      return { path: '/graphql', body: { query: question.postgraphile.query, variables } };
  }
}

/** Where FLOOR answers a question. */
export const pathOf = ({ name }) => name.replaceAll(' ', '-');

export const bytesOf = ({ path, body, headers }) => postBytes(path, body, headers);

/** Asks once and returns the data. */
async function dataOf(contender, kind, question, ask) {
  const { path, body, headers = {} } = requestOf(kind, question, ask);
  const response = await fetch(`http://127.0.0.1:${contender.port}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  const text = await response.text();
  const { data, errors } = JSON.parse(text);
  if (errors || !data) throw new Error(`${contender.name} answers ${question.name} with ${text.slice(0, 800)}`);
  const shape = kind === 'postgraphile' ? question.postgraphile.shape : (given) => given;
  return { data: shape(data), bytes: Buffer.byteLength(text) };
}

/** Lets all answer once and compares. @returns the size of the product's answer @throws Error when answers differ */
export async function requireEqualAnswers(entries, question, ask) {
  const answers = [];
  for (const { contender, kind } of entries)
    answers.push({ contender, ...(await dataOf(contender, kind, question, ask)) });
  const [first, ...others] = answers;
  for (const { contender, data } of others)
    if (!isDeepStrictEqual(data, first.data))
      throw new Error(
        `${contender.name} and ${first.contender.name} answer ${question.name} differently:\n${firstDifference(data, first.data)}`,
      );
  return first.bytes;
}

function firstDifference(one, other, way = 'data') {
  const isObject = (value) => typeof value === 'object' && value !== null;
  if (isObject(one) && isObject(other))
    for (const key of new Set([...Object.keys(one), ...Object.keys(other)]))
      if (!isDeepStrictEqual(one[key], other[key])) return firstDifference(one[key], other[key], `${way}.${key}`);
  return `${way}: ${JSON.stringify(one)?.slice(0, 200)} – ${JSON.stringify(other)?.slice(0, 200)}`;
}
