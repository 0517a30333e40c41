const path = require('node:path');

/** Browser tests talk to the built product, each file to a copy of one loaded city. */
const forBrowser = {
  globalSetup: path.join(__dirname, 'e2e/served-city.setup.cjs'),
  globalTeardown: path.join(__dirname, 'e2e/served-city.teardown.cjs'),
};

module.exports = require('../../jest.preset.cjs')(__dirname, process.env.TEST_KIND === 'browser' ? forBrowser : {});
