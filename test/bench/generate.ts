import type { DatasetJson, OpportunityJson } from '../../src/data/contract.js';

const STAGES = ['srl', 'sql', 'offer'] as const;
const CATEGORIES = ['commit', 'upside', 'pipeline', 'omitted'] as const;

/** A made-up pipeline of so many opportunities over two years, without leads, in one currency; the same each time. */
export function generate(count: number): DatasetJson {
  const random = sequence(20260515);
  const below = (limit: number) => Math.floor(random() * limit);
  const day = (offset: number) => new Date(Date.UTC(2024, 9, 1) + offset * 86_400_000).toISOString();
  const opportunities = Array.from({ length: count }, (_row, index): OpportunityJson => {
    let at = below(720);
    const history: NonNullable<OpportunityJson['history']> = [];
    const createdAt = day(at);
    const visited = 1 + below(STAGES.length);
    for (const stage of STAGES.slice(0, visited)) {
      history.push({
        at: day(at),
        stage,
        amount: 100 + below(100_000) / 100,
        forecast: CATEGORIES[below(4)],
        closeDate: day(at + 60).slice(0, 10),
      });
      at += 1 + below(30);
    }
    const end = below(10);
    if (end < 6) history.push({ at: day(at), stage: end < 3 ? 'won' : 'lost', closeDate: day(at).slice(0, 10) });
    const known = history.filter((entry) => entry.at <= day(729));
    const { at: _at, stage = 'srl', ...last } = known.reduce((state, entry) => ({ ...state, ...entry }));
    return { id: `o${index}`, createdAt, ownerId: `p${below(200)}`, ...last, stage, history };
  });
  return {
    version: 1,
    asOf: day(729),
    currency: 'EUR',
    pipelines: [
      {
        id: 'main',
        stages: [
          { id: 'mql', kind: 'lead' },
          { id: 'srl', kind: 'unqualified', probability: 0.1 },
          { id: 'sql', kind: 'qualified', probability: 0.4 },
          { id: 'offer', kind: 'qualified', probability: 0.7 },
          { id: 'won', kind: 'won' },
          { id: 'lost', kind: 'lost' },
        ],
      },
    ],
    people: Array.from({ length: 200 }, (_, index) => ({
      id: `p${index}`,
      name: `Person ${index}`,
      managerId: index === 0 ? null : `p${Math.floor((index - 1) / 6)}`,
    })),
    opportunities,
  };
}

/** Numbers from 0 to 1 that look random and are the same for a seed (mulberry32). */
function sequence(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
