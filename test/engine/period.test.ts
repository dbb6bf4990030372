import { expect } from 'chai';
import { describe, it } from 'node:test';
import type { FiscalJson } from '../../src/data/contract.js';
import { parseInstant, zone } from '../../src/data/calendar.js';
import { periodBefore, periodOf } from '../../src/engine/period.js';
import { periodText } from '../../src/engine/scope.js';
import { UsageError } from '../../src/engine/usage-error.js';
import { dataset } from '../make.js';

/** The period that a text names on 15 August 2026, as `id: from – to`. */
function period(text: string | undefined, fiscal: FiscalJson = {}, asOf = '2026-08-15'): string {
  const { id, from, to } = periodText(
    periodOf(dataset({ fiscal, asOf }), text, parseInstant(asOf, zone('UTC')) ?? NaN),
  );
  return `${id}: ${from} – ${to}`;
}

describe('a period', () => {
  it('is by default the fiscal quarter around the moment', () => {
    expect(period(undefined)).to.equal('FY2026-Q3: 2026-07-01 – 2026-10-01');
    expect(period(undefined, { startMonth: 2 })).to.equal('FY2027-Q3: 2026-08-01 – 2026-11-01');
  });

  it('is by default the shortest of the own periods around the moment, of equal ones the first', () => {
    const periods = [
      { id: 'half', from: '2026-07-01', to: '2027-01-01' },
      { id: 'summer', from: '2026-08-01', to: '2026-09-01' },
      { id: 'again', from: '2026-08-01', to: '2026-09-01' },
      { id: 'past', from: '2026-08-01', to: '2026-08-15' },
    ];
    expect(period(undefined, { periods })).to.equal('summer: 2026-08-01 – 2026-09-01');
  });

  it('is named by the year in which its fiscal year ends or starts', () => {
    expect(period('FY2026', { startMonth: 7 })).to.equal('FY2026: 2025-07-01 – 2026-07-01');
    expect(period('FY2026', { startMonth: 7, namedBy: 'start' })).to.equal('FY2026: 2026-07-01 – 2027-07-01');
    expect(period('FY2026', { startMonth: 1 })).to.equal('FY2026: 2026-01-01 – 2027-01-01');
  });

  it('counts quarters and months from the start of the fiscal year', () => {
    expect(period('FY2026-Q1', { startMonth: 7 })).to.equal('FY2026-Q1: 2025-07-01 – 2025-10-01');
    expect(period('FY2026-P12', { startMonth: 7 })).to.equal('FY2026-P12: 2026-06-01 – 2026-07-01');
  });

  it('numbers weeks so that week 1 holds 4 January, whatever day they start on', () => {
    expect(period('2026-W01')).to.equal('2026-W01: 2025-12-29 – 2026-01-05');
    expect(period('2026-W01', { weekStartsOn: 7 })).to.equal('2026-W01: 2026-01-04 – 2026-01-11');
    expect(period('2020-W53')).to.equal('2020-W53: 2020-12-28 – 2021-01-04');
    expect(() => period('2026-W54')).to.throw(UsageError);
    expect(() => period('2026-W00')).to.throw(UsageError);
  });

  it('may be a calendar month or two days', () => {
    expect(period('2026-02')).to.equal('2026-02: 2026-02-01 – 2026-03-01');
    expect(period('2026-01-15/2026-02-01')).to.equal('2026-01-15/2026-02-01: 2026-01-15 – 2026-02-01');
  });

  it('may be relative to the moment, and then has the computed id', () => {
    expect(period('this-month')).to.equal('FY2026-P08: 2026-08-01 – 2026-09-01');
    expect(period('last-quarter')).to.equal('FY2026-Q2: 2026-04-01 – 2026-07-01');
    expect(period('next-year')).to.equal('FY2027: 2027-01-01 – 2028-01-01');
    expect(period('this-week')).to.equal('2026-W33: 2026-08-10 – 2026-08-17');
  });

  it('of the last days or months ends with the day of the moment', () => {
    expect(period('last-7-days')).to.equal('2026-08-09/2026-08-16: 2026-08-09 – 2026-08-16');
    expect(period('last-3-months')).to.equal('2026-05-16/2026-08-16: 2026-05-16 – 2026-08-16');
    expect(period('last-1-months', {}, '2026-03-30')).to.equal('2026-02-28/2026-03-31: 2026-02-28 – 2026-03-31');
  });

  it('of the dataset wins over the computed one of the same id', () => {
    const periods = [{ id: 'FY2026-P08', from: '2026-07-27', to: '2026-08-31' }];
    expect(period('FY2026-P08', { periods })).to.equal('FY2026-P08: 2026-07-27 – 2026-08-31');
    expect(period('this-month', { periods })).to.equal('FY2026-P08: 2026-07-27 – 2026-08-31');
  });

  it('is refused where it is unknown', () => {
    for (const text of [
      'FY26',
      'FY2026-Q5',
      'FY2026-P13',
      '2026-13',
      'someday',
      'last-0-days',
      '2026-02-01/2026-02-01',
    ]) {
      expect(() => period(text), text).to.throw(UsageError, `period: unknown period "${text}"`);
    }
  });
});

/** The period before the one that a text names on 15 August 2026. */
function before(text: string, fiscal: FiscalJson = {}): string {
  const data = dataset({ fiscal, asOf: '2026-08-15' });
  const { id, from, to } = periodText(periodBefore(data.fiscal, periodOf(data, text, data.asOf)));
  return `${id}: ${from} – ${to}`;
}

describe('the period before', () => {
  it('is the fiscal year, quarter or month before', () => {
    const fiscal = { startMonth: 2 };
    expect(before('FY2027', fiscal)).to.equal('FY2026: 2025-02-01 – 2026-02-01');
    expect(before('FY2027-Q1', fiscal)).to.equal('FY2026-Q4: 2025-11-01 – 2026-02-01');
    expect(before('FY2027-P01', fiscal)).to.equal('FY2026-P12: 2026-01-01 – 2026-02-01');
    expect(before('this-quarter')).to.equal('FY2026-Q2: 2026-04-01 – 2026-07-01');
  });

  it('is the week or the calendar month before', () => {
    expect(before('2026-W01')).to.equal('2025-W52: 2025-12-22 – 2025-12-29');
    expect(before('2026-03')).to.equal('2026-02: 2026-02-01 – 2026-03-01');
  });

  it('has as many days as a span between two days, and ends where that begins', () => {
    expect(before('2026-03-01/2026-03-11')).to.equal('2026-02-19/2026-03-01: 2026-02-19 – 2026-03-01');
    expect(before('last-7-days')).to.equal('2026-08-02/2026-08-09: 2026-08-02 – 2026-08-09');
  });

  it('of an own period is the last own one that has ended by then, of several the closest in length', () => {
    const periods = [
      { id: 'P1', from: '2026-01-01', to: '2026-02-01' },
      { id: 'H1', from: '2026-01-01', to: '2026-07-01' },
      { id: 'S2', from: '2026-04-01', to: '2026-07-01' },
      { id: 'S3', from: '2026-07-05', to: '2026-10-01' },
      { id: 'H2', from: '2026-07-05', to: '2027-01-01' },
      { id: 'S4', from: '2026-10-01', to: '2027-01-01' },
    ];
    expect(before('S4', { periods })).to.equal('S3: 2026-07-05 – 2026-10-01');
    expect(before('S3', { periods })).to.equal('S2: 2026-04-01 – 2026-07-01');
    expect(before('H2', { periods })).to.equal('H1: 2026-01-01 – 2026-07-01');
    expect(before('S2', { periods })).to.equal('P1: 2026-01-01 – 2026-02-01');
  });

  it('of the first own period has as many days', () => {
    const periods = [{ id: 'S2', from: '2026-04-01', to: '2026-07-01' }];
    expect(before('S2', { periods })).to.equal('2025-12-31/2026-04-01: 2025-12-31 – 2026-04-01');
  });

  it('is an own one where that has the id of the computed one', () => {
    const periods = [{ id: 'FY2026-Q2', from: '2026-04-03', to: '2026-07-03' }];
    expect(before('FY2026-Q3', { periods })).to.equal('FY2026-Q2: 2026-04-03 – 2026-07-03');
  });
});
