import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { format } from 'prettier';
import { root } from '../../checks/workspace.mjs';

const FILE = path.join(root, 'docs/BENCHMARKS.md');

/** Puts what was measured between its marks in docs/BENCHMARKS.md; the rest of the page is written by people. @throws Error without the marks */
export async function writeReport(name, part) {
  const [begin, end] = [`<!-- ${name}: written by npm run bench -->`, `<!-- ${name}: end -->`];
  const page = readFileSync(FILE, 'utf8');
  const [from, to] = [page.indexOf(begin), page.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`docs/BENCHMARKS.md lacks the marks of ${name}`);
  const text = `${page.slice(0, from + begin.length)}\n\n${part}\n\n${page.slice(to)}`;
  writeFileSync(FILE, await format(text, { parser: 'markdown', printWidth: 120 }));
}
