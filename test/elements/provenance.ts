import type { Provenance } from '../../src/metrics/metrics.js';

/** What an answer over the third quarter of 2026 is true of. */
export const provenance: Provenance = {
  asOf: '2026-09-30T00:00:00Z',
  dataAsOf: '2026-09-30T00:00:00Z',
  currency: 'EUR',
  digits: 2,
  timeZone: 'UTC',
  period: { id: 'FY2026-Q3', label: 'FY2026-Q3', from: '2026-07-01', to: '2026-10-01' },
  previousPeriod: { id: 'FY2026-Q2', label: 'FY2026-Q2', from: '2026-04-01', to: '2026-07-01' },
  pipeline: { id: 'default', label: 'Default' },
  query: { asOf: '2026-09-30T00:00:00Z', period: 'FY2026-Q3', pipeline: 'default' },
  quality: { setAside: [], warnings: [] },
  capabilities: {
    history: { stage: 'events', amount: 'events', closeDate: 'events', forecast: 'events', ownerId: 'events' },
  },
};
