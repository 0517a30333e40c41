// Lays a new context: `npm run generate:context -- <context> <record> [--dry-run]`, for example `watch-over watch-visit`.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { format, resolveConfig } from 'prettier';
import { readJson, root } from '../checks/workspace.mjs';
import { contextFiles } from './context/context-files.mjs';
import { laidOut } from './context/layout.mjs';
import { namesOf } from './context/names.mjs';

const USAGE = `Usage: npm run generate:context -- <context> <record> [--dry-run]
Lays libs/<context> with its first record, for example: watch-over watch-visit
  --dry-run  only name the files`;

/** @throws Error with one clear line when the names cannot be used */
function namesFrom([context, record, ...more]) {
  if (!context || !record || more.length > 0) throw new Error(USAGE);
  const names = namesOf(context, record);
  if (existsSync(path.join(root, names.folder))) throw new Error(`${names.folder} exists already.`);
  if (existsSync(path.join(root, 'libs/platform', context)))
    throw new Error(`libs/platform/${context} bears the name already.`);
  return names;
}

async function write(files) {
  const style = await resolveConfig(path.join(root, 'package.json'));
  for (const [file, text] of Object.entries(files)) {
    const target = path.join(root, file);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, await format(text, { ...style, filepath: target }));
  }
}

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { 'dry-run': { type: 'boolean' }, help: { type: 'boolean' } },
  });
  if (values.help) {
    console.log(USAGE);
  } else {
    const names = namesFrom(positionals);
    const files = contextFiles(names, readJson('package.json').version);
    if (!values['dry-run']) await write(files);
    console.log(laidOut(names, Object.keys(files), values['dry-run'] === true));
  }
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
