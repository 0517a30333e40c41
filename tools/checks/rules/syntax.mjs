// Selectors for `no-restricted-syntax`, put together by room like the imports.

const noDefaultExport = {
  selector: 'ExportDefaultDeclaration, ExportSpecifier[exported.name="default"]',
  message: 'Export by name.',
};

const noWallClock = [
  {
    selector: 'NewExpression[callee.name="Date"][arguments.length=0], CallExpression[callee.name="Date"]',
    message: 'Ask the injected Clock for the time; measure durations with performance.now().',
  },
  {
    selector: 'CallExpression[callee.object.name="Date"][callee.property.name="now"]',
    message: 'Ask the injected Clock for the time; measure durations with performance.now().',
  },
];

const noEnvironment = {
  selector:
    'MemberExpression[object.name="process"][property.name="env"], MemberExpression[object.name="process"][property.value="env"]',
  message: 'Settings are read in one place: the configuration of the API and the command line.',
};

const honestTests = [
  {
    selector:
      'MemberExpression[object.name=/^(describe|it|test)$/][property.name=/^(skip|only|todo|failing)$/], CallExpression[callee.name=/^(xit|xtest|xdescribe|fit|fdescribe)$/]',
    message: 'Every test runs, in every run.',
  },
  {
    selector: 'CallExpression[callee.property.name=/^(toBeTruthy|toBeFalsy|toBeDefined)$/]',
    message: 'Say which value is expected.',
  },
  {
    selector:
      'CallExpression[callee.object.name="jest"][callee.property.name=/^(mock|doMock)$/] > Literal[value=/^(pg|typeorm)$/]',
    message: 'Tests use the real PostgreSQL.',
  },
];

const rule = (...selectors) => ({ 'no-restricted-syntax': ['error', ...selectors] });

export const syntaxRules = {
  source: rule(noDefaultExport, ...noWallClock, noEnvironment),
  /** The kernel's clock, the only one who looks at the wall. */
  clock: rule(noDefaultExport, noEnvironment),
  /** Those who read settings from outside. */
  settings: rule(noDefaultExport, ...noWallClock),
  tests: rule(noDefaultExport, ...noWallClock, ...honestTests),
};
