const { createHash } = require('node:crypto');
const swc = require('@swc/jest');
const { version } = require('@swc/core/package.json');

/**
 * swc for Jest. Jest's own key holds the whole configuration, so that every project and kind of test would transform all that it shares
 * with the others anew; what comes of a file depends on nothing but the file and these options.
 */
exports.createTransformer = (options) => {
  const { process, processAsync } = swc.createTransformer(options);
  const settings = JSON.stringify([version, require('@swc/jest/package.json').version, options]);
  const getCacheKey = (text, file, { supportsStaticESM, instrument }) =>
    [settings, file, supportsStaticESM, instrument, text]
      .reduce((hash, part) => hash.update(String(part)).update('\0'), createHash('sha1'))
      .digest('hex');
  return { process, processAsync, getCacheKey };
};
