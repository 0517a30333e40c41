/**
 * Reads messages/<language>.json: one text per key, `{name}` stands for what is filled in. Where a language has plurals, the key
 * holds a text for each form of a number: `"seats": { "count": { "one": "{count} seat", "other": "{count} seats" } }`.
 */
const parts = (text) =>
  text
    .split(/(\{\w+\})/)
    .filter(Boolean)
    .map((part) => {
      const name = /^\{(\w+)\}$/.exec(part)?.[1];
      return name ? { type: 'expression', arg: reference(name) } : { type: 'text', value: part };
    });
const reference = (name) => ({ type: 'variable-reference', name });
const formOf = (name) => `${name}Form`;

/** The texts of one message, each with the form of the number for which it is used. */
const textsOf = (message) => {
  if (typeof message === 'string') return { number: null, texts: [{ matches: [], pattern: parts(message) }] };
  const [[number, forms]] = Object.entries(message);
  const key = formOf(number);
  return {
    number,
    texts: Object.entries(forms).map(([form, text]) => ({
      matches: [form === 'other' ? { type: 'catchall-match', key } : { type: 'literal-match', key, value: form }],
      pattern: parts(text),
    })),
  };
};

/** What a message is given (`count`), and what is made of it (the form of the number). */
const declarations = (inputs, numbers) => [
  ...[...inputs].map((name) => ({ type: 'input-variable', name })),
  ...[...numbers].map((name) => ({
    type: 'local-variable',
    name: formOf(name),
    value: {
      type: 'expression',
      arg: reference(name),
      annotation: { type: 'function-reference', name: 'plural', options: [] },
    },
  })),
];

export default {
  key: 'tsunagari.message-files',
  toBeImportedFiles: ({ settings }) =>
    settings.locales.map((locale) => ({ path: `./messages/${locale}.json`, locale })),
  importFiles: ({ files }) => {
    const known = new Map();
    const messages = [];
    const variants = [];
    for (const { locale, content } of files) {
      for (const [key, message] of Object.entries(JSON.parse(Buffer.from(content).toString('utf8')))) {
        const { number, texts } = textsOf(message);
        const { inputs, numbers } = known.get(key) ?? { inputs: new Set(), numbers: new Set() };
        for (const part of texts.flatMap(({ pattern }) => pattern)) if (part.arg) inputs.add(part.arg.name);
        if (number) numbers.add(number);
        known.set(key, { inputs, numbers });
        messages.push({ bundleId: key, locale, selectors: number ? [reference(formOf(number))] : [] });
        variants.push(...texts.map((text) => ({ messageBundleId: key, messageLocale: locale, ...text })));
      }
    }
    const bundles = [...known].map(([id, { inputs, numbers }]) => ({
      id,
      declarations: declarations(inputs, numbers),
    }));
    return { bundles, messages, variants };
  },
};
