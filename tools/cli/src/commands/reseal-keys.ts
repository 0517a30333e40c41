import { type KeyRing, isTakenUp, reseal } from '@tsunagari/database';
import type { Command, Surroundings } from '../command.js';
import { CommandError } from '../command-errors.js';
import { withDatabase } from '../running/open-database.js';
import { SEALED_COLUMNS } from '../running/sealed-columns.js';

/** `keys reseal`: seals everything anew under the present key while the product runs; broken off, it is begun again. */
export const resealKeys: Command = {
  name: 'keys reseal',
  japanese: 'すべてをいまの鍵で暗号化しなおす（動かしたままでよい。途中で止めても、また実行すれば続きから）',
  english: 'seal everything anew under the present key, while the product runs; may be broken off and run again',
  options: {},
  async run(_given, surroundings) {
    await withDatabase(surroundings, async ({ ownerUrl, keys }) => {
      await resealEverything(ownerUrl, keys, surroundings);
    });
  },
};

/** @throws CommandError when the product has not served with the present key yet, or when something is left. */
export async function resealEverything(
  ownerUrl: string,
  keys: KeyRing,
  { print, tell }: Pick<Surroundings, 'print' | 'tell'>,
): Promise<void> {
  if (!(await isTakenUp(ownerUrl, keys)))
    throw new CommandError(
      '先に、つながりを新しい鍵で起動しなおしてください。動いているものは、まだ前の鍵しか知りません。',
      'Restart Tsunagari with the new key first: what runs knows only the older ones.',
    );
  const { resealed, broken, left } = await reseal(ownerUrl, keys, SEALED_COLUMNS, progressLines(tell));
  print(`${resealed}件を暗号化しなおしました。 / Sealed ${resealed} texts anew.`);
  if (broken > 0)
    throw new CommandError(
      `${broken}件は、どの鍵でも開けません。前の鍵を消さないでください（keys status でわかります）。`,
      `${broken} texts are opened by no key: keep the older keys (keys status).`,
    );
  if (left > 0)
    throw new CommandError(
      `${left}件が使われていて、のこりました。もう一度実行してください。`,
      `${left} texts were in use: run it again.`,
    );
}

/** A line each time another thousand texts of a table are done. */
function progressLines(tell: (line: string) => void): (table: string, texts: number) => void {
  const sums = new Map<string, number>();
  return (table, texts) => {
    const [before, now] = [sums.get(table) ?? 0, (sums.get(table) ?? 0) + texts];
    sums.set(table, now);
    if (Math.floor(before / TOLD_EACH) < Math.floor(now / TOLD_EACH)) tell(`${table}: ${now}件 / ${now} texts`);
  };
}

const TOLD_EACH = 1_000;
