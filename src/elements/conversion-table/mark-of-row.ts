import { MODELS, TYPES } from '../../data/business.js';
import { attributeOfDimension, type Dimension } from '../../engine/query.js';
import type { Period } from '../../metrics/metrics.js';
import type { Picked } from '../shared/source-context.js';

/** What a row stands for, as other widgets can be narrowed to it; null where no filter tells it from other rows. */
export function markOfRow(by: Dimension, key: string, { from, to }: Period): Picked['query'] | null {
  const attribute = attributeOfDimension(by);
  if (attribute !== undefined) return { attributes: { [attribute]: [key] } };
  switch (by) {
    case 'owner':
      return { owners: [key] };
    case 'manager':
      return key === '' ? null : { owners: [key] };
    case 'source':
      return { sources: [key] };
    case 'account':
      return { accounts: [key] };
    case 'type':
      return oneOf(TYPES, key, (types) => ({ types }));
    case 'model':
      return oneOf(MODELS, key, (models) => ({ models }));
    case 'month': {
      const [first, end] = [`${key}-01`, monthAfter(key)];
      return first < to && from < end ? { period: `${first}/${end}` } : null;
    }
    default:
      return null;
  }
}

function oneOf<Choice extends string>(
  choices: readonly Choice[],
  key: string,
  mark: (chosen: readonly Choice[]) => Picked['query'],
): Picked['query'] | null {
  const chosen = choices.filter((choice) => choice === key);
  return chosen.length === 0 ? null : mark(chosen);
}

/** First day of the month after one such as `2026-12`. */
function monthAfter(month: string): string {
  const next = new Date(`${month}-01T00:00Z`);
  next.setUTCMonth(next.getUTCMonth() + 1);
  return next.toISOString().slice(0, 10);
}
