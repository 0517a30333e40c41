// npm run test:security: what an attacker with time would do. The tests of apps/api/e2e that are short in `npm test` take longer here:
// deeper paths, more clients, more samples. The last line is the sum, as that of `npm test`.
import { createRequire } from 'node:module';
import path from 'node:path';
import { reported } from './checks/report.mjs';
import { forgetTestResults, testResults } from './checks/test-results.mjs';
import { root, runNode } from './checks/workspace.mjs';

const { startTestCluster } = createRequire(import.meta.url)('./checks/test-cluster.cjs');

/** Patterns of files, each a run of its own, so that a long one does not hide the others. */
const FILES = [
  'e2e/compiled/((people|screens)-)?differential',
  'e2e/exchange/upload',
  'e2e/security/bleed',
  'e2e/security/changes',
  'e2e/security/foreign-ids',
  'e2e/security/hidden-channels',
  'e2e/security/hostile-input',
  'e2e/security/matrix\\.',
  'e2e/security/matrix-without-database',
  'e2e/security/matrix-without-policies',
  'e2e/security/rules',
  'e2e/server/(slow-clients|refused-early|sizes)',
];

async function runFiles(report, pattern, url) {
  forgetTestResults();
  const { status, output } = await runNode([path.join(root, 'tools/checks/run-jest.mjs'), 'apps/api', 'e2e', pattern], {
    env: { SECURITY_TESTS: 'full', TEST_DATABASE_CLUSTER_URL: url },
  });
  report.add({ name: pattern.replaceAll('\\', ''), ...testResults('api', 'e2e', status === 0), output });
}

await reported(async (report) => {
  const given = process.env.TEST_DATABASE_CLUSTER_URL;
  const cluster = given ? { url: given } : await startTestCluster();
  const wanted = process.argv.slice(2);
  try {
    for (const pattern of FILES.filter((each) => wanted.length === 0 || wanted.some((word) => each.includes(word))))
      await runFiles(report, pattern, cluster.url);
  } finally {
    await cluster.stop?.();
  }
});
