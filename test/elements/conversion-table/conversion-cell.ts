import type { ConversionCell } from '../../../src/engine/conversion.js';
import type { Way } from '../../../src/engine/transitions.js';

/** A cell of so many journeys, of which so many converted and none is open. */
export function conversionCell(entered: number, converted: number, more: Partial<ConversionCell> = {}): ConversionCell {
  return {
    entered,
    converted,
    open: 0,
    rate: entered === 0 ? null : converted / entered,
    interval: entered === 0 ? null : [0.1, 0.9],
    status: null,
    benchmark: null,
    ...more,
  };
}

/** From qualified to won. */
export const winWay: Way = {
  column: 'win',
  from: { id: 'sql', label: 'SQL', kind: 'qualified' },
  to: { id: 'won', label: 'won', kind: 'won' },
};
