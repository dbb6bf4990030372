import { expect } from 'chai';
import { describe, it } from 'node:test';
import { reportRecords } from '../../src/engine/report-records.js';
import { resolveQuery } from '../../src/engine/scope.js';
import { keptRecords } from '../../src/metrics/kept-records.js';
import { dataset, deal } from '../make.js';

describe('the records behind a figure', () => {
  const data = dataset({ opportunities: [deal('o1', { sql: '2026-07-10', won: '2026-08-01' })] });
  const query = resolveQuery(data, {});
  const closed = { metric: 'forecast', query, column: 'team', part: 'closed.value' } as const;

  it('are found once for all its pages', () => {
    let found = 0;
    const find = () => {
      found += 1;
      return reportRecords(data, closed);
    };
    expect(keptRecords(data, { ...closed }, find)).to.equal(keptRecords(data, { ...closed }, find));
    expect(found).to.equal(1);
  });

  it('are those of the figure and of the data', () => {
    const counts = { ...closed, part: 'closed.count' } as const;
    const others = dataset({});
    expect(keptRecords(data, counts, () => reportRecords(data, counts)).sum).to.equal(1);
    expect(keptRecords(others, closed, () => reportRecords(others, closed)).sum).to.equal(0);
  });
});
