import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { command, problemsOf, root, runNode } from '../workspace.mjs';

/** What is generated and yet committed, because people and other programs read it. */
const committed = ['apps/api/schema.graphql', 'apps/api/analyst.graphql', 'apps/admin/trusted-documents.json'];

const fingerprints = () =>
  new Map(
    committed.map((file) => {
      const absolute = path.join(root, file);
      return [file, existsSync(absolute) ? createHash('sha256').update(readFileSync(absolute)).digest('hex') : null];
    }),
  );

/** Generated files in the repository are what the sources generate now. */
export const generatedCode = {
  name: 'generated code',
  run: async () => {
    const before = fingerprints();
    const made = await runNode([command('nx'), 'run-many', '-t', 'schema', 'codegen', '--outputStyle=static']);
    const after = fingerprints();
    const stale = committed.filter((file) => before.get(file) !== after.get(file));
    return [...problemsOf(made), ...stale.map((file) => `${file} was stale and is written anew: commit it`)];
  },
};
