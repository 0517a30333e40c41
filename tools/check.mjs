// npm run check: the fast part of `npm test` – format, lint, types, boundaries, current generated code.
import { runTasks } from './checks/nx-tasks.mjs';
import { reported } from './checks/report.mjs';
import { runFirstChecks, runOtherChecks } from './checks/repository-checks.mjs';

await reported(async (report) => {
  await runFirstChecks(report.add);
  await runOtherChecks(report.add);
  const outcomes = await runTasks({ targets: ['lint', 'typecheck'], onTask: report.say });
  outcomes.forEach(report.add);
});
