import { cruiserRefusals, eslintRefusals } from '../planted/refusals.mjs';
import { innocent, violations } from '../planted/violations.mjs';

const missing = (tool, expected, refused) =>
  expected && !refused.includes(expected)
    ? [`${tool} should refuse it by ${expected}, but named: ${refused.join(', ') || 'nothing'}`]
    : [];

async function problemsOf({ plants, eslint, cruiser }, lint) {
  const [[file, text]] = Object.entries(plants);
  return [
    ...missing('ESLint', eslint, eslint ? await lint(file, text) : []),
    ...missing('dependency-cruiser', cruiser, cruiser ? await cruiserRefusals(plants) : []),
  ];
}

async function problemsOfInnocent(lint) {
  const linted = await Promise.all(
    Object.entries(innocent).map(async ([file, text]) => (await lint(file, text)).map((rule) => `${file}: ${rule}`)),
  );
  const cruised = (await cruiserRefusals(innocent)).filter((rule) => rule !== 'no-orphans');
  return [...linted.flat(), ...cruised].map((rule) => `an innocent import is refused: ${rule}`);
}

/** Planted violations that the rules must refuse: proof that the rules are awake. Each counts as a check of its own. */
export const plantedViolations = {
  name: 'planted violations',
  outcomes: async () => {
    const lint = await eslintRefusals();
    const outcomes = [{ name: 'innocent imports pass', problems: await problemsOfInnocent(lint) }];
    for (const violation of violations) {
      outcomes.push({ name: `refused: ${violation.name}`, problems: await problemsOf(violation, lint) });
    }
    return outcomes;
  },
};
