import { expect } from 'chai';
import { describe, it } from 'node:test';
import type { BenchmarkJson } from '../../src/data/contract.js';
import { benchmarkOf, onlyType } from '../../src/engine/benchmarks.js';
import { rateOf } from '../../src/engine/rate.js';
import { dataset } from '../make.js';

const band = (low: number, high: number) => ({ transition: 'win', type: null, low, high, source: null });
const status = (entered: number, converted: number, open: number, [low, high]: [number, number]) =>
  rateOf(entered, converted, open, band(low, high)).status;

describe('a rate', () => {
  it('is null, with its interval, where nothing entered', () => {
    expect(rateOf(0, 0, 0, null)).to.include({ rate: null, interval: null, status: null });
    expect(status(0, 0, 0, [0.2, 0.4])).to.equal('none');
  });

  it('is not judged without a benchmark', () => {
    expect(rateOf(10, 5, 0, null).status).to.equal(null);
  });

  it('is below where its whole interval is, even if all that are open converted', () => {
    expect(status(100, 5, 0, [0.2, 0.4])).to.equal('below');
    expect(status(100, 5, 20, [0.2, 0.4])).to.equal('uncertain');
  });

  it('is above where its whole interval is, else within the band or not to be told', () => {
    expect(status(100, 80, 0, [0.2, 0.4])).to.equal('above');
    expect(status(10, 3, 0, [0.2, 0.4])).to.equal('within');
    expect(status(4, 2, 0, [0.2, 0.4])).to.equal('uncertain');
  });

  it('on the edge of a band is within it', () => {
    expect(status(10, 3, 0, [0.3, 0.3])).to.equal('within');
  });
});

describe('a benchmark', () => {
  const of = (benchmarks: BenchmarkJson[], type: 'new' | null, ...transitions: string[]) =>
    benchmarkOf(dataset({ benchmarks }), transitions, type)?.low ?? null;

  it('of the type goes before one of none', () => {
    const rows = [{ transition: 'win', low: 0.5, high: 0.6 }];
    expect(of(rows, 'new', 'win')).to.equal(0.3);
    expect(of(rows, null, 'win')).to.equal(0.5);
  });

  it('for one type judges no rate over others', () => {
    expect(of([], null, 'win')).to.equal(null);
    expect(of([], 'new', 'win')).to.equal(0.3);
  });

  it('between two stages goes before the one between kinds', () => {
    const rows = [{ transition: 'mql->srl', low: 0.7, high: 0.8 }];
    expect(of(rows, null, 'mql->srl', 'lead-unqualified')).to.equal(0.7);
    expect(of([], null, 'mql->srl', 'lead-unqualified')).to.equal(0.2);
  });

  it('of the dataset replaces the default of the same transition and type', () => {
    expect(of([{ transition: 'lead-unqualified', low: 0.1, high: 0.2 }], null, 'lead-unqualified')).to.equal(0.1);
  });

  it('judges the one type that a filter is restricted to', () => {
    expect(onlyType({ types: ['new'] })).to.equal('new');
    expect(onlyType({ types: ['new', 'existing'] })).to.equal(null);
    expect(onlyType({})).to.equal(null);
  });
});
