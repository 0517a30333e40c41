/** What has gone to Apollo in the place of data, with the JSON of the whole answer: `{"data":…}`. */
const bodies = new WeakMap<object, Buffer>();

/** An empty object that Apollo carries in the place of data whose JSON is ready. */
export function standInFor(body: Buffer): Record<string, unknown> {
  const data = {};
  bodies.set(data, body);
  return data;
}

/** The body of a result whose data is a stand-in, with the result's extensions put in; null for any other result. */
export function readyBody({
  data,
  extensions,
}: {
  readonly data?: object | null;
  readonly extensions?: object;
}): Buffer | null {
  const body = data ? bodies.get(data) : undefined;
  if (body === undefined) return null;
  return extensions === undefined ? body : withExtensions(body, extensions);
}

/** The JSON of an answer with extensions put in. */
export function withExtensions(body: Buffer, extensions: object): Buffer {
  return Buffer.concat([body.subarray(0, -1), Buffer.from(`,"extensions":${JSON.stringify(extensions)}}`)]);
}
