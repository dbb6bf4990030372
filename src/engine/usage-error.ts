/** A question that can't be asked of this dataset: an unknown period, pipeline or dimension, or moments out of order. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
