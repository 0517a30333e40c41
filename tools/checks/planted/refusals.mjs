// Asks the two tools which rules refuse a text.
import { createProjectGraphAsync } from '@nx/devkit';
import { cruise } from 'dependency-cruiser';
import { ESLint } from 'eslint';
import { createRequire } from 'node:module';
import path from 'node:path';
import { root } from '../workspace.mjs';
import { inPlantedWorkspace } from './planted-workspace.mjs';

const { forbidden, options } = createRequire(import.meta.url)(path.join(root, '.dependency-cruiser.cjs'));
const watched =
  /^(?:@nx\/enforce-module-boundaries|no-restricted-(?:imports|syntax)|@typescript-eslint\/consistent-type-imports)$/;

/** @returns {Promise<(file: string, text: string) => Promise<string[]>>} names the ESLint rules that refuse a text at a place */
export async function eslintRefusals() {
  await createProjectGraphAsync({ exitOnError: false });
  const eslint = new ESLint({ cwd: root, ruleFilter: ({ ruleId }) => watched.test(ruleId) });
  return async (file, text) => {
    const [result] = await eslint.lintText(text, { filePath: path.join(root, file) });
    return result.messages.map(({ ruleId, message }) => ruleId ?? message);
  };
}

/** Names the dependency-cruiser rules that refuse a set of files. @param {Record<string, string>} plants */
export const cruiserRefusals = (plants) =>
  inPlantedWorkspace(plants, async (base) => {
    const { enhancedResolveOptions, ...rest } = options;
    const { output } = await cruise(
      Object.keys(plants),
      { ...rest, baseDir: base, validate: true, ruleSet: { forbidden }, enhancedResolveOptions },
      { bustTheCache: true, ...enhancedResolveOptions },
    );
    return output.summary.violations.map(({ rule }) => rule.name);
  });
