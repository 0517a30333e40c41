const path = require('node:path');
const together = require('../../tools/checks/together.cjs');

const place = path.join(__dirname, '../../.cache/together/api');
const joined = () => together(__dirname, place, /\.e2e\.spec\.ts$/, /differential|matrix/);

/** Two at once: each test file has a server and a database of its own, and waits half of its time for the other. */
const e2e = () => ({ maxWorkers: 2, ...(process.env.TEST_TOGETHER ? joined() : {}) });

module.exports = require('../../jest.preset.cjs')(__dirname, process.env.TEST_KIND === 'e2e' ? e2e() : {});
