/** Reads messages/<language>.json: one text per key, `{name}` stands for what is filled in. */
const parts = (text) =>
  text
    .split(/(\{\w+\})/)
    .filter(Boolean)
    .map((part) => {
      const name = /^\{(\w+)\}$/.exec(part)?.[1];
      return name ? { type: 'expression', arg: { type: 'variable-reference', name } } : { type: 'text', value: part };
    });

export default {
  key: 'tsunagari.message-files',
  toBeImportedFiles: ({ settings }) =>
    settings.locales.map((locale) => ({ path: `./messages/${locale}.json`, locale })),
  importFiles: ({ files }) => {
    const bundles = new Map();
    const messages = [];
    const variants = [];
    for (const { locale, content } of files) {
      for (const [key, text] of Object.entries(JSON.parse(Buffer.from(content).toString('utf8')))) {
        const pattern = parts(text);
        const inputs = new Set(pattern.filter((part) => part.type === 'expression').map((part) => part.arg.name));
        bundles.set(key, { id: key, declarations: [...inputs].map((name) => ({ type: 'input-variable', name })) });
        messages.push({ bundleId: key, locale, selectors: [] });
        variants.push({ messageBundleId: key, messageLocale: locale, matches: [], pattern });
      }
    }
    return { bundles: [...bundles.values()], messages, variants };
  },
};
