/** What was thrown, as an error: anything may be. */
export function thrown(reason: unknown): Error {
  return reason instanceof Error ? reason : new Error(String(reason));
}
