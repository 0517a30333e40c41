// Each test file has a server and a database of its own, and waits half of its time for the other.
module.exports = require('../../jest.preset.cjs')(__dirname, process.env.TEST_KIND === 'e2e' ? { maxWorkers: 2 } : {});
