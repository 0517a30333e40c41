import { backendsUsed } from './cpu.mjs';
import { load } from './load.mjs';

const USUAL_CONNECTIONS = 16;

/** The middle of numbers; null of none. */
export function median(numbers) {
  const sorted = numbers.filter((number) => number !== null).sort((one, other) => one - other);
  const middle = sorted.length / 2;
  if (sorted.length === 0) return null;
  return sorted.length % 2 ? sorted[Math.floor(middle)] : (sorted[middle - 1] + sorted[middle]) / 2;
}

async function measure(owner, { contender, bytes }, { milliseconds, connections }) {
  const used = async () => ({
    process: (await contender.used()).micros,
    backends: await backendsUsed(owner, contender.name),
  });
  const before = await used();
  const { requests, seconds } = await load({ port: contender.port, bytes, connections, milliseconds });
  const after = await used();
  const backends = before.backends === null || after.backends === null ? null : after.backends - before.backends;
  return {
    perSecond: requests / seconds,
    /** Microseconds of CPU per request. */
    process: (after.process - before.process) / requests,
    backends: backends === null ? null : backends / requests,
  };
}

/**
 * Lets contenders answer one question in turn, in each round in another order, so that what disturbs the machine disturbs all.
 * @param {{ contender: object, bytes: Buffer }[]} entries
 * @returns {Promise<Map<string, { perSecond: number, process: number, backends: number | null }[]>>} by contender, a figure for each round
 */
export async function pairedRounds(owner, entries, { rounds, milliseconds, warmUp, connections = USUAL_CONNECTIONS }) {
  for (const { contender, bytes } of entries) await load({ port: contender.port, bytes, connections, ...warmUp });
  const figures = new Map(entries.map(({ contender }) => [contender.name, []]));
  for (let round = 0; round < rounds; round++) {
    const order = entries.map((_, index) => entries[(index + round) % entries.length]);
    for (const entry of order)
      figures.get(entry.contender.name).push(await measure(owner, entry, { milliseconds, connections }));
  }
  return figures;
}
