/** After the tests of one project: stops the server that its own setup has started. */
module.exports = async () => {
  await globalThis.tsunagariTestCluster?.stop();
};
