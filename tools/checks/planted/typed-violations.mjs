// Code that oxlint must refuse: proof that it sees types across files and packages, and knows what React components may do.

/**
 * @typedef {object} TypedViolation
 * @property {string} rule the rule that must refuse it
 * @property {string} file where it stands
 * @property {string} text
 */

const library = 'libs/registry/src';
const screens = 'libs/ui/src';

/** What the planted files know of one another. */
export const neighbours = {
  [`${library}/planted-inside.ts`]: `import { readFile } from 'node:fs/promises';

export type Kind = 'branch' | 'base';
export class Place {
  constructor(readonly name: string) {}
  shout() {
    return this.name.toUpperCase();
  }
}
export const parsed = (text: string) => JSON.parse(text);
export const later = (file: string) => readFile(file, 'utf8');
/** @deprecated it has a successor */
export const former = () => 1;
`,
};

const inside = (names, text) => `import { ${names} } from './planted-inside.js';\n\n${text}\n`;

/** @type {TypedViolation[]} */
export const typedViolations = [
  ['no-floating-promises', inside('later', "export const go = () => {\n  later('a');\n};")],
  ['no-misused-promises', inside('later', 'export const go = (all: string[]) => all.filter((one) => later(one));')],
  ['await-thenable', inside('former', 'export const go = async () => await former.length;')],
  ['require-await', 'export const go = async () => 1;\n'],
  [
    'return-await',
    inside(
      'later',
      'export const go = async () => {\n  try {\n    return later("a");\n  } catch {\n    return null;\n  }\n};',
    ),
  ],
  [
    'no-unsafe-assignment',
    inside('parsed', "export const go = () => {\n  const value = parsed('1');\n  return String(value);\n};"),
  ],
  ['no-unsafe-argument', inside('later, parsed', "export const go = () => later(parsed('1'));")],
  ['no-unsafe-call', inside('parsed', "export const go = () => void parsed('1')();")],
  ['no-unsafe-member-access', inside('parsed', "export const go = () => typeof parsed('1').name;")],
  ['no-unsafe-return', inside('parsed', "export const go = () => parsed('1');")],
  ['no-unnecessary-condition', inside('type Place', 'export const go = (place: Place) => place?.name;')],
  ['no-unnecessary-type-assertion', inside('type Place', 'export const go = (place: Place) => place.name as string;')],
  ['no-base-to-string', inside('type Place', 'export const go = (place: Place) => String(place);')],
  ['no-misused-spread', inside('type Place', 'export const go = (place: Place) => ({ ...place });')],
  ['restrict-template-expressions', inside('type Kind', 'export const go = (kinds: Kind[]) => `${kinds}`;')],
  ['restrict-plus-operands', inside('type Kind', 'export const go = (kind: Kind) => kind + 1;')],
  [
    'switch-exhaustiveness-check',
    inside(
      'type Kind',
      "export function go(kind: Kind) {\n  switch (kind) {\n    case 'base':\n      return 1;\n  }\n  return 2;\n}",
    ),
  ],
  ['unbound-method', inside('type Place', 'export const go = (place: Place) => place.shout;')],
  ['only-throw-error', inside('type Kind', 'export const go = (kind: Kind) => {\n  throw kind;\n};')],
  ['no-deprecated', inside('former', 'export const go = () => former();')],
].map(([rule, text]) => ({ rule, file: `${library}/planted-${rule}.ts`, text }));

const hook = (text) => `import { useRef, useState } from 'react';\n\n${text}\n`;

/** @type {TypedViolation[]} */
export const reactViolations = [
  [
    'rules-of-hooks',
    hook('export function Go({ open }: { open: boolean }) {\n  if (open) useState(1);\n  return null;\n}'),
  ],
  ['refs', hook('export function Go() {\n  const place = useRef(1);\n  return <b>{place.current}</b>;\n}')],
  [
    'set-state-in-render',
    hook(
      'export function Go() {\n  const [count, setCount] = useState(1);\n  setCount(2);\n  return <b>{count}</b>;\n}',
    ),
  ],
].map(([rule, text]) => ({ rule, file: `${screens}/planted-${rule}.tsx`, text }));

/** A comment does not switch a rule off. */
export const commentedOut = {
  rule: 'no-floating-promises',
  file: `${library}/planted-comment.ts`,
  text: inside('later', `export const go = () => {\n  // eslint-${'disable'}-next-line\n  later('a');\n};`),
};

const spread = inside('type Place', 'export const go = (place: Place) => ({ ...place });');
const unbound = inside('type Place', 'export const go = (place: Place) => place.shout;');

/** What must pass, because a setting says so; otherwise options or patterns of files would be lost unseen. */
export const typedInnocent = {
  [`${library}/planted-innocent.ts`]: inside(
    'type Kind, type Place, later',
    `export const letters = (name: string) => [...name].length;
export const words = (place: Place, count: number) => \`\${place.name} \${count}\`;
export async function go(kind: Kind) {
  switch (kind) {
    case 'base':
      return later('a');
    default:
      return null;
  }
}`,
  ),
  [`${library}/planted-innocent.spec.ts`]: unbound,
  'apps/api/src/planted-inside.ts': neighbours[`${library}/planted-inside.ts`].replace('JSON.parse(text)', 'text'),
  'apps/api/src/planted-innocent.ts': spread,
};
