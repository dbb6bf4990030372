import { expect } from 'chai';
import { describe, it } from 'node:test';
import { figureUnit } from '../../src/engine/figure-unit.js';
import type { Figure } from '../../src/engine/figure.js';

describe('the unit of a figure', () => {
  const query = { asOf: '2026-09-30T00:00:00Z', period: 'FY2026-Q3', pipeline: 'main' };
  const units = (figures: readonly Figure[]) => figures.map((figure) => figureUnit(figure)).join(' ');

  it('is that of what its part counts or measures', () => {
    expect(
      units([
        { metric: 'funnel', query, row: 'sql', part: 'entered' },
        { metric: 'funnel', query, row: 'sql', part: 'medianDays' },
        { metric: 'funnel', query, row: 'sql', part: 'ofFirst' },
        { metric: 'conversion', query, column: 'win', part: 'valueRate' },
        { metric: 'scorecard', query, part: 'averageWon' },
        { metric: 'scorecard', query, part: 'change.winRate' },
        { metric: 'forecast', query, column: 'team', part: 'commit.count' },
        { metric: 'forecast', query, column: 'team', part: 'coverage' },
      ]),
    ).to.equal('count days rate rate money moneyPerDay count multiple');
  });
});
