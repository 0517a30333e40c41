const { TestEnvironment } = require('jest-environment-jsdom');

/** jsdom with what every browser of today has and jsdom lacks: fetch with its classes, `CSS.escape`, random ids. */
module.exports = class BrowserEnvironment extends TestEnvironment {
  async setup() {
    await super.setup();
    for (const name of ['Headers', 'Request', 'Response', 'TextEncoder', 'TextDecoder', 'structuredClone'])
      this.global[name] = globalThis[name];
    this.global.CSS ??= { escape: (text) => text.replace(/[^\w-]/g, '\\$&'), supports: () => false };
    this.global.crypto.randomUUID = () => globalThis.crypto.randomUUID();
  }
};
