import type { Moment, Records } from './dataset.js';

/** Whether a record exists: from its creation until it is deleted. */
export function exists(
  { createdAt, deletedAt }: Pick<Records, 'createdAt' | 'deletedAt'>,
  row: number,
  moment: Moment,
): boolean {
  return (createdAt[row] ?? Infinity) <= moment && moment < (deletedAt[row] ?? 0);
}
