import { median } from '../load/rounds.mjs';

/** Microseconds of CPU of a request, of the contender's process and of PostgreSQL for it; null when the system does not tell. */
const cpuOf = ({ process, backends }) => (backends === null ? null : process + backends);
const quotient = (one, other) => (one === null || other === null ? null : one / other);

/** The middle of the quotients of each round: what disturbed a round disturbed both. */
const paired = (rounds, others, value) =>
  others && median(rounds.map((round, index) => quotient(value(round), value(others[index]))));

/**
 * One contender's figures for a question, beside FLOOR's and PostGraphile's.
 * @param {Map<string, object[]>} figures rounds by kind of contender
 */
export function figuresOf(kind, figures) {
  const rounds = figures.get(kind);
  const perSecond = (round) => round.perSecond;
  const [floor, postgraphile] = [figures.get('floor'), figures.get('postgraphile')];
  return {
    kind,
    perSecond: median(rounds.map(perSecond)),
    micros: {
      process: median(rounds.map((round) => round.process)),
      backends: median(rounds.map((round) => round.backends)),
    },
    timesFloor: paired(rounds, floor, perSecond),
    timesPostgraphile: paired(rounds, postgraphile, perSecond),
    cpuOfFloor: paired(rounds, floor, cpuOf),
  };
}

/** What a question's targets say of the product's figures. */
export function verdictsOf({ targets }, { timesFloor, timesPostgraphile, cpuOfFloor }) {
  const rows = [
    ['× PostGraphile', timesPostgraphile, targets.postgraphile, (is, wanted) => is >= wanted, '≥'],
    ['× FLOOR', timesFloor, targets.floor, (is, wanted) => is >= wanted, '≥'],
    ['CPU ÷ FLOOR', cpuOfFloor, targets.cpu, (is, wanted) => is <= wanted, '≤'],
    ['FLOOR’s CPU ÷ ours', quotient(1, cpuOfFloor), targets.lessCpu, (is, wanted) => is >= wanted, '≥'],
  ];
  return rows.flatMap(([what, is, wanted, holds, sign]) =>
    wanted === undefined || is === null || is === undefined
      ? []
      : [{ what, is, wanted: `${sign} ${wanted}`, holds: holds(is, wanted) }],
  );
}
