import { parseJson } from '@nx/devkit';
import path from 'node:path';
import tseslint from 'typescript-eslint';
import ts from 'typescript';
import { inPlantedFolder } from '../planted/planted-workspace.mjs';
import {
  commentedOut,
  neighbours,
  reactViolations,
  typedInnocent,
  typedViolations,
} from '../planted/typed-violations.mjs';
import { command, files, read, root, runNode } from '../workspace.mjs';

const settings = '.oxlintrc.json';
const typescript = /\.(?:ts|tsx|mts)$/;
/** oxlint has no such rule, and the house would not switch it on: objects of type-graphql only describe shapes and are never made with `new`. */
const leftOut = ['@typescript-eslint/no-unsafe-class-instance-assignment'];

const rulesOf = (configs) => configs.flatMap(({ rules = {} }) => Object.entries(rules));

/** Rules of typescript-eslint that need types and that nobody decided on. @param {string} text the settings of oxlint */
export function undecidedRules(text) {
  const decided = new Set(parseJson(text).overrides.flatMap(({ rules }) => Object.keys(rules)));
  const untyped = new Set(rulesOf(tseslint.configs.strict).map(([name]) => name));
  return rulesOf(tseslint.configs.strictTypeChecked)
    .filter(([name, setting]) => setting !== 'off' && !untyped.has(name) && !leftOut.includes(name))
    .map(([name]) => name.replace('@typescript-eslint/', 'typescript/'))
    .filter((name) => !decided.has(name))
    .map((name) => `${settings} does not say whether ${name} is on`);
}

/** TypeScript that stands in no tsconfig.json: it would be looked at with settings of nobody's. */
function filesWithoutTypes() {
  const all = files();
  const host = { ...ts.sys, onUnRecoverableConfigFileDiagnostic: () => undefined };
  const known = all
    .filter((file) => path.basename(file) === 'tsconfig.json')
    .flatMap((file) => ts.getParsedCommandLineOfConfigFile(path.join(root, file), {}, host)?.fileNames ?? []);
  const typed = new Set(known.map((file) => path.relative(root, file).replaceAll(path.sep, '/')));
  return all
    .filter((file) => typescript.test(file) && !file.startsWith('tools/types/') && !typed.has(file))
    .map((file) => `${file} belongs to no tsconfig.json`);
}

/** Names the rules by which oxlint refuses each of the planted files. @returns {Promise<Map<string, string[]>>} */
function oxlintRefusals(plants) {
  const kept = [
    settings,
    'tsconfig.base.json',
    ...['libs/registry', 'libs/ui', 'apps/api'].map((at) => `${at}/tsconfig.json`),
  ];
  // An empty `.git` is where ignored places end: oxlint leaves out what git ignores, and planted folders are.
  const around = { '.git': '', ...Object.fromEntries(kept.map((file) => [file, read(file)])) };
  return inPlantedFolder({ ...around, ...plants }, async (base) => {
    const from = path.relative(root, base);
    const args = ['--config', path.join(from, settings), '--disable-nested-config', '--format', 'json', from];
    const { output } = await runNode([command('oxlint'), ...args]);
    const refused = new Map(Object.keys(plants).map((file) => [file, []]));
    for (const { code, message, filename } of JSON.parse(output).diagnostics) {
      const file = path.relative(base, path.resolve(root, filename)).replaceAll(path.sep, '/');
      const rule = /\(([\w-]+)\)$/.exec(code ?? '')?.[1] ?? message;
      refused.set(file, [...(refused.get(file) ?? []), rule]);
    }
    return refused;
  });
}

const refusalOf = ({ rule, file }, refused) =>
  refused.get(file).includes(rule)
    ? []
    : [`oxlint should refuse ${file} by ${rule}, but named: ${refused.get(file).join(', ') || 'nothing'}`];

/** oxlint has every rule that needs types, sees every file with its types, and refuses what was planted. */
export const typedLint = {
  name: 'lint by types',
  outcomes: async () => {
    const violations = [...typedViolations, ...reactViolations];
    const plants = Object.fromEntries([...violations, commentedOut].map(({ file, text }) => [file, text]));
    const refused = await oxlintRefusals({ ...neighbours, ...typedInnocent, ...plants });
    const wronged = Object.keys(typedInnocent).flatMap((file) =>
      refused.get(file).map((rule) => `innocent code is refused: ${file}: ${rule}`),
    );
    return [
      { name: 'every rule that needs types is decided on', problems: undecidedRules(read(settings)) },
      { name: 'every TypeScript file has its types', problems: filesWithoutTypes() },
      { name: 'innocent code passes the rules that need types', problems: wronged },
      { name: 'refused: a comment that switches a rule off', problems: refusalOf(commentedOut, refused) },
      ...violations.map((violation) => ({
        name: `refused by types: ${violation.rule}`,
        problems: refusalOf(violation, refused),
      })),
    ];
  },
};
