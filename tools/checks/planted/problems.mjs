// Small wrongs that each check must notice, and the right beside it that it must leave alone.
import { findBrowser } from '../find-browser.mjs';
import { problemsOfSizes } from '../repository/file-sizes.mjs';
import { looseVersions, missingFromLock, unhashed } from '../repository/lockfile.mjs';
import { incompleteMessages, unusedMessages } from '../repository/messages.mjs';
import { findCycle } from '../repository/project-graph.mjs';
import { testsLeftOut } from '../repository/whole-tests.mjs';
import { problemsOfText, vagueNames } from '../repository/words.mjs';
import { countsOf } from '../test-results.mjs';

const locked = { 'node_modules/a': { optionalDependencies: { b: '1.0.0' }, integrity: 'sha512-x' } };
const sized = (file, lines) => [...Array(20).fill({ file: 'short.ts', lines: 10 }), { file, lines }];
const jest = (counts) =>
  countsOf({
    numPassedTests: 3,
    numFailedTests: 0,
    numRuntimeErrorTestSuites: 0,
    numPendingTests: 0,
    numTodoTests: 0,
    ...counts,
  }).failed;

/** Each: what is wrong, how many problems the check finds in the wrong, and how many in the right. */
export const problems = [
  ['a file of 251 lines', problemsOfSizes(sized('a.ts', 251)).length, problemsOfSizes(sized('a.ts', 250)).length],
  [
    'a test of 401 lines',
    problemsOfSizes(sized('a.spec.ts', 401)).length,
    problemsOfSizes(sized('a.spec.ts', 400)).length,
  ],
  [
    'a median of 100 lines',
    problemsOfSizes([{ file: 'a.ts', lines: 100 }]).length,
    problemsOfSizes([{ file: 'a.ts', lines: 99 }]).length,
  ],
  [
    'a version with a caret',
    looseVersions({ dependencies: { pg: '^8.0.0' } }).length,
    looseVersions({ dependencies: { pg: '8.0.0' } }).length,
  ],
  [
    'a version that is a tag',
    looseVersions({ overrides: { a: 'latest' } }).length,
    looseVersions({ overrides: { a: 'npm:b@1.2.3-rc.4' } }).length,
  ],
  [
    'a binary that the lock lacks',
    missingFromLock(locked).length,
    missingFromLock({ ...locked, 'node_modules/a/node_modules/b': {} }).length,
  ],
  ['a package without a hash', unhashed({ 'node_modules/c': {} }).length, unhashed(locked).length],
  [
    'a message that one language lacks',
    incompleteMessages({ save: '保存', open: '開く' }, { save: 'Save' }).length,
    incompleteMessages({ save: '保存' }, { save: 'Save' }).length,
  ],
  [
    'a message that no screen says',
    unusedMessages({ a: '一', b: '二' }, ['m.a()']).length,
    unusedMessages({ a: '一' }, ['m.a()']).length,
  ],
  [
    'a message without a form for one',
    incompleteMessages({ a: '{n}件' }, { a: { n: { other: '{n} things' } } }).length,
    incompleteMessages({ a: '{n}件' }, { a: { n: { one: '{n} thing', other: '{n} things' } } }).length,
  ],
  ['a message without Japanese', incompleteMessages({}, { save: 'Save' }).length, incompleteMessages({}, {}).length],
  [
    'a message that fills in another name',
    incompleteMessages({ a: '{name}さん' }, { a: 'Hello {nam}' }).length,
    incompleteMessages({ a: '{name}さん' }, { a: '{name}' }).length,
  ],
  [
    'an empty message',
    incompleteMessages({ a: '保存' }, { a: ' ' }).length,
    incompleteMessages({ a: '保存' }, { a: 'Save' }).length,
  ],
  [
    'a circle of projects',
    findCycle(
      new Map([
        ['a', ['b']],
        ['b', ['a']],
      ]),
    )
      ? 1
      : 0,
    findCycle(
      new Map([
        ['a', ['b', 'c']],
        ['b', ['c']],
        ['c', []],
      ]),
    )
      ? 1
      : 0,
  ],
  [
    'a test left out',
    testsLeftOut('a.spec.ts', `it${'.skip'}('x')`).length,
    testsLeftOut('a.spec.ts', "it('skips', () => list.skip(1))").length,
  ],
  [
    'a rule switched off',
    problemsOfText('a.ts', `// eslint${'-disable-next-line'}`).length,
    problemsOfText('a.ts', '// why the rule exists').length,
  ],
  [
    'a rule of types switched off',
    problemsOfText('a.ts', `/* oxlint${'-disable'} */`).length,
    problemsOfText('a.ts', '// oxlint knows types').length,
  ],
  [
    'unfinished work',
    problemsOfText('a.ts', `// TO${'DO'}: later`).length,
    problemsOfText('a.ts', 'const todosLeft = 1;').length,
  ],
  [
    'a path of one machine',
    problemsOfText('a.md', `see /${'work'}/main/x`).length,
    problemsOfText('a.md', 'see apps/framework/main').length,
  ],
  [
    'a file that is about nothing',
    vagueNames(['libs/x/src/date-utils.ts']).length,
    vagueNames(['libs/x/src/uncommon-names.ts']).length,
  ],
  ['a failed test', jest({ numFailedTests: 1 }), jest({})],
  ['a test file that cannot run', jest({ numRuntimeErrorTestSuites: 1 }), jest({})],
  ['a test that Jest left out', jest({ numPendingTests: 1 }), jest({})],
  [
    'a browser path that leads nowhere',
    findBrowser({ CHROMIUM_PATH: '/nowhere/chromium' }) === null ? 1 : 0,
    findBrowser({ CHROMIUM_PATH: process.execPath }) === null ? 1 : 0,
  ],
];
