import { type ChainEnd, type TrailProblem, verifyTrail } from '@tsunagari/audit';
import type { Command } from '../command.js';
import { CommandError, usageError } from '../command-errors.js';
import { textOf } from '../given-options.js';
import { councilIdOf } from '../running/as-system.js';
import { withDatabase } from '../running/open-database.js';

/** `verify-audit`: computes the chain over the audit trail anew; ends with 1 and names the first bad or missing row. */
export const verifyAudit: Command = {
  name: 'verify-audit',
  japanese: '監査の記録が書きかえられていないか確かめる',
  english: 'check that the audit trail was not tampered with',
  options: {
    council: {
      type: 'string',
      value: 'C',
      japanese: '社協の記号（お試しの市ひとつだけのときは省略できる）',
      english: 'code of the council; may be left out for the only demo city',
    },
    end: {
      type: 'string',
      value: 'N:HASH',
      japanese: '前回の終わり（外に控えておいたもの）',
      english: 'the end that was noted last time, outside of the database',
    },
  },
  async run(given, surroundings) {
    const expected = endOf(textOf(given, 'end'));
    await withDatabase(surroundings, async ({ database }) => {
      const councilId = await councilIdOf(database, textOf(given, 'council'));
      const { links, events, unsealed, end, problem } = await verifyTrail(database, councilId, expected);
      if (problem !== null) throw brokenTrail(problem);
      surroundings.print(
        `監査の記録に問題はありません: ${events} 件、鎖 ${links}、まだ鎖に入っていないもの ${unsealed} 件 / ` +
          `The audit trail is sound: ${events} events, ${links} links, ${unsealed} not sealed yet`,
      );
      if (end !== null) surroundings.print(`--end ${end.number}:${end.hash}`);
    });
  },
};

function endOf(text: string | null): ChainEnd | null {
  if (text === null) return null;
  const [, number, hash] = /^(\d{1,9}):([0-9a-f]{64})$/.exec(text) ?? [];
  if (number === undefined || hash === undefined)
    throw usageError('--end は N:HASH の形です。', '--end is written N:HASH.');
  return { number: Number(number), hash };
}

function brokenTrail(problem: TrailProblem): CommandError {
  const { kind, link } = problem;
  switch (kind) {
    case 'EVENT_CHANGED':
      return new CommandError(
        `監査の記録 ${problem.eventId}（鎖 ${link}）が書きかえられています。`,
        `Event ${problem.eventId} (link ${link}) was changed.`,
      );
    case 'EVENT_MISSING':
      return new CommandError(
        `監査の記録 ${problem.eventId}（鎖 ${link}）が消えています。`,
        `Event ${problem.eventId} (link ${link}) is missing.`,
      );
    case 'LINK_CHANGED':
      return new CommandError(`鎖 ${link} が合いません。`, `Link ${link} does not fit.`);
    case 'LINK_MISSING':
      return new CommandError(`鎖 ${link} がありません。`, `Link ${link} is missing.`);
    case 'END_MISSING':
      return new CommandError(
        `鎖の終わりが切りとられています（${link} から先）。`,
        `The end of the chain was cut off, from link ${link} on.`,
      );
  }
}
