const { startTestCluster } = require('./test-cluster.cjs');

/** Before the tests of one project: uses the server that the whole run has started, or starts one. */
module.exports = async () => {
  if (process.env.TEST_DATABASE_CLUSTER_URL) return;
  globalThis.tsunagariTestCluster = await startTestCluster();
  process.env.TEST_DATABASE_CLUSTER_URL = globalThis.tsunagariTestCluster.url;
};
