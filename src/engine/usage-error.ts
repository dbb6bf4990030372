/**
 * A question that can't be asked of this dataset: an unknown period, pipeline or dimension, or moments out of order.
 *
 * It is known by its name. A structured clone of an error loses that, and JSON loses errors altogether: what answers in
 * a worker or on a server sends `toJSON()`, and what asks there rejects with a `UsageError` of the same message.
 */
export class UsageError extends Error {
  override readonly name = 'UsageError';

  toJSON(): { readonly name: string; readonly message: string } {
    return { name: this.name, message: this.message };
  }
}
