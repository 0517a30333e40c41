const { spawn } = require('node:child_process');
const path = require('node:path');
const { createInterface } = require('node:readline');

/**
 * Starts a PostgreSQL of its own for a run of tests, empty and without care for power cuts.
 * @param {string} [major] its major version; TEST_POSTGRES_MAJOR unless told, else the one of the product
 * @returns {Promise<{ url: string, stop(): Promise<void> }>} the superuser's URL; each test file makes its own database
 */
exports.startTestCluster = (major = process.env.TEST_POSTGRES_MAJOR) =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [path.join(__dirname, 'test-cluster.process.mjs')], {
      stdio: ['pipe', 'pipe', 'pipe'],
      env: { ...process.env, TEST_POSTGRES_MAJOR: major ?? '' },
    });
    const closed = new Promise((done) => child.once('close', done));
    let errors = '';
    child.stderr.setEncoding('utf8').on('data', (text) => {
      errors += text;
    });
    const stop = async () => {
      child.stdin.end();
      await closed;
    };
    child.once('error', reject);
    child.once('close', (code) =>
      reject(new Error(`The PostgreSQL for the tests did not start (exit code ${code}).\n${errors.trim()}`)),
    );
    createInterface({ input: child.stdout }).once('line', (line) => resolve({ url: JSON.parse(line).url, stop }));
  });
