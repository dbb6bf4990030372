import type { RecordRow } from '../../../src/metrics/record-rows.js';

/** A row with an id, and little else. */
export function recordRow(id: string, more: Partial<RecordRow> = {}): RecordRow {
  return {
    kind: 'opportunity',
    id,
    contribution: 1,
    base: 0,
    name: null,
    owner: null,
    account: null,
    stage: null,
    source: null,
    type: null,
    model: null,
    amount: null,
    closeDate: null,
    category: null,
    probability: null,
    lossReason: null,
    nextStep: null,
    createdAt: null,
    url: null,
    revision: null,
    ...more,
  };
}
