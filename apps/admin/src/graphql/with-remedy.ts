/** So often something is done about a failure: signing in again, then promising secrecy anew. */
const MOST_REMEDIES = 2;

/** Runs a request and, when it failed, again after something was done about it. @throws what nothing was done about */
export async function withRemedy<Result>(
  run: () => Promise<Result>,
  remedy: (failure: unknown) => Promise<void>,
): Promise<Result> {
  for (let left = MOST_REMEDIES; ; left--) {
    try {
      return await run();
    } catch (failure) {
      if (left === 0) throw failure;
      await remedy(failure);
    }
  }
}
