/** Something that was started and must be stopped. */
export type Stop = () => Promise<void>;

/**
 * Does `work`, which hands over how to stop each thing that it started, and then stops them, the last one first – also when the work
 * failed, and all of them even when one of them cannot be stopped.
 * @throws what the work threw, else what the first failing stop threw.
 */
export async function stoppingInOrder<Result>(
  work: (onStop: (stop: Stop) => void) => Promise<Result>,
): Promise<Result> {
  const stops: Stop[] = [];
  let outcome: { readonly result: Result } | { readonly error: unknown };
  try {
    outcome = { result: await work((stop) => stops.push(stop)) };
  } catch (error) {
    outcome = { error };
  }
  for (const stop of stops.reverse()) {
    try {
      await stop();
    } catch (error) {
      if ('result' in outcome) outcome = { error };
    }
  }
  if ('error' in outcome) throw outcome.error;
  return outcome.result;
}
