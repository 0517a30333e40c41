import { problems } from '../planted/problems.mjs';

/** The checks themselves are checked: each finds exactly the one wrong that was planted, and nothing in what is right. */
export const plantedProblems = {
  name: 'planted problems',
  outcomes: async () =>
    problems.map(([name, inWrong, inRight]) => ({
      name: `noticed: ${name}`,
      problems: [
        ...(inWrong === 1 ? [] : [`expected 1 problem in what is wrong, found ${inWrong}`]),
        ...(inRight === 0 ? [] : [`expected no problem in what is right, found ${inRight}`]),
      ],
    })),
};
