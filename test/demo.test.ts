import { expect } from 'chai';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { Dataset } from '../src/data/dataset.js';
import { readDatasetText } from '../src/data/read.js';
import type { ReportQuery } from '../src/engine/query.js';
import { report } from '../src/engine/report.js';

const root = new URL('../', import.meta.url);

describe('the datasets of demo and stories', () => {
  const scripts = [
    ['demo/maven-crm/convert.ts', 'demo/data/maven-crm.json'],
    ['demo/made-up/generate.ts', 'demo/data/made-up.json'],
    ['stories/data/generate.ts', 'stories/data/small-team.json', 'small-team'],
    ['stories/data/generate.ts', 'stories/data/no-leads.json', 'no-leads'],
    ['stories/data/generate.ts', 'stories/data/one-stage.json', 'one-stage'],
    ['stories/data/generate.ts', 'stories/data/long-labels.json', 'long-labels'],
    ['stories/data/generate.ts', 'stories/data/faulty.json', 'faulty'],
  ] as const;

  for (const [script, file, ...args] of scripts) {
    it(`${file} is what ${script} writes`, () => {
      expect(written(script, args) === text(file), `${file} differs`).to.equal(true);
    });
  }
});

describe('the Maven sample', () => {
  const year = '2017-01-01/2018-01-01';
  const maven = read('demo/data/maven-crm.json');

  it('has 4,238 won of 6,711 closed', () => {
    const { cells } = report(maven, { period: year }).conversion.total;
    const win = cells.at(-1);
    expect([win?.converted, win?.entered]).to.deep.equal([4238, 6711]);
    expect(win?.rate).to.be.closeTo(0.6315, 0.00005);
  });

  it('has the published opportunities in each stage', () => {
    const current = report(maven, { basis: 'current' }).funnel.steps;
    expect(current.map((step) => [step.stage, 'count' in step && step.count])).to.deep.equal([
      ['prospecting', 500],
      ['engaging', 1589],
      ['won', 0],
    ]);
    expect(report(maven, { period: year }).forecast.total.closed.count).to.equal(4238);
  });

  it('has won 10,005,534, quarter by quarter', () => {
    const won = (period: string) => report(maven, { period }).forecast.total.closed.value;
    expect(won(year)).to.equal(10_005_534);
    expect(['FY2017-Q1', 'FY2017-Q2', 'FY2017-Q3', 'FY2017-Q4'].map(won)).to.deep.equal([
      1_134_672, 3_086_111, 2_982_255, 2_802_496,
    ]);
  });

  it('has won as much under each manager as was published', () => {
    const { people } = report(maven, { period: year }).forecast;
    const managers = people.filter(({ managerId }) => managerId === null);
    expect(Object.fromEntries(managers.map(({ id, team }) => [id, team.closed.value]))).to.deep.equal({
      'melvin-marxen': 2_251_930,
      'summer-sewald': 1_964_750,
      'rocco-neubert': 1_960_545,
      'celia-rouche': 1_603_897,
      'cara-losch': 1_130_049,
      'dustin-brinkmann': 1_094_363,
    });
  });

  it('takes 51.78 days from engagement to win, 57 in the median', () => {
    const { cycle } = report(maven, { period: year }).velocity;
    expect(cycle.n).to.equal(4238);
    expect(cycle.mean).to.be.closeTo(51.78, 0.005);
    expect(cycle.median).to.equal(57);
  });

  it('had 1,686 open in Engaging at the end of June 2017', () => {
    expect(report(maven, { asOf: '2017-06-30T23:59:59.999Z' }).scorecard.volume).to.equal(1686);
  });

  it('knows no close date of what is still open, and nothing else is wrong with it', () => {
    expect(maven.quality.setAside).to.deep.equal([]);
    expect(counts(maven)).to.deep.equal({ 'open-without-close-date': 2089 });
  });
});

describe('the made-up company', () => {
  const madeUp = read('demo/data/made-up.json');
  const now = report(madeUp, {});
  const lastYear = report(madeUp, { period: 'FY2026' });

  it('says that it is made up', () => {
    expect(text('demo/data/made-up.json')).to.contain('"name": "Halden Instruments (made up)"');
  });

  it('has exactly the faults that were put in', () => {
    expect(madeUp.quality.setAside.map(({ path }) => path.replace(/\[\d+\]/, ''))).to.deep.equal([
      'leads.id',
      'opportunities.amount',
      'opportunities.closeDate',
    ]);
    expect(counts(madeUp)).to.deep.equal({
      'history-disagrees': 2,
      'merged-lead': 12,
      'open-without-close-date': 2,
      'unknown-account': 1,
      'unknown-owner': 2,
    });
  });

  it('loses and wins as firms do, type by type', () => {
    const win = (type: 'new' | 'existing') => winRate(madeUp, { types: [type] });
    expect(win('new')).to.be.within(0.25, 0.35);
    expect(win('existing')).to.be.within(0.7, 0.85);
    const [leads, qualified] = now.scorecard.conversion;
    expect(leads?.rate).to.be.within(0.2, 0.4);
    expect(qualified?.rate).to.be.within(0.75, 0.9);
  });

  it('loses most between SQL and proposal, so much that it can be told', () => {
    const statuses = lastYear.funnel.steps.map((step) => 'status' in step && step.status);
    expect(statuses[2]).to.equal('below');
  });

  it('has volume, value and velocity of a mid-sized sales force', () => {
    const { volume, value, weighted, velocity } = now.scorecard;
    expect(volume).to.be.within(80, 130);
    expect(value / volume).to.be.within(40_000, 90_000);
    expect(weighted / value).to.be.within(0.25, 0.6);
    expect(velocity.cycleDays).to.be.within(35, 75);
    expect(velocity.averageWon).to.be.within(40_000, 80_000);
  });

  it('has covered twice what is missing to the quota', () => {
    const top = now.forecast.people.find(({ managerId }) => managerId === null);
    expect(top?.quota).to.be.greaterThan(0);
    expect(top?.coverage).to.be.within(1.8, 3.2);
    expect(top?.attainment).to.be.within(0.55, 0.8);
    expect(top?.submitted?.commit).to.be.within(3_000_000, 6_000_000);
  });

  it('has met its quotas more or less, quarter by quarter', () => {
    for (const quarter of ['FY2026-Q1', 'FY2026-Q2', 'FY2026-Q3', 'FY2026-Q4', 'FY2027-Q1', 'FY2027-Q2']) {
      const [top] = report(madeUp, { period: quarter }).forecast.people.filter(({ managerId }) => managerId === null);
      expect(top?.attainment, quarter).to.be.within(0.75, 1.15);
    }
  });

  it('has something to say about the week', () => {
    const moved = Object.values(now.bridge.changes).filter(({ count }) => count > 0);
    expect(moved.length).to.be.greaterThan(4);
  });

  it('waits in every open stage, somewhere for too long', () => {
    const { stages } = now.velocity;
    expect(stages.map(({ waiting }) => waiting.n > 0)).to.not.include(false);
    expect(stages.some(({ waiting }) => (waiting.overdue ?? 0) > 0)).to.equal(true);
  });
});

describe("the stories' data", () => {
  it('shows something in every figure of the small team', () => {
    const smallTeam = read('stories/data/small-team.json');
    const { forecast, bridge } = report(smallTeam, {});
    const { funnel, velocity } = report(smallTeam, { period: 'FY2026' });
    expect(funnel.steps.map((step) => 'entered' in step && step.entered > 0)).to.not.include(false);
    expect(velocity.cycle.n).to.be.greaterThan(10);
    const { closed, commit, upside, pipeline } = forecast.total;
    expect([closed, commit, upside, pipeline].map(({ count }) => count)).to.not.include(0);
    expect(bridge.endValue).to.be.greaterThan(0);
  });

  it('is without fault where faults are not the point', () => {
    for (const name of ['small-team', 'no-leads', 'one-stage', 'long-labels', 'empty']) {
      expect(read(`stories/data/${name}.json`).quality, name).to.deep.equal({ setAside: [], warnings: [] });
    }
  });

  it('has one record for each fault and warning', () => {
    const { quality } = read('stories/data/faulty.json');
    expect(quality.setAside).to.have.lengthOf(9);
    expect(quality.warnings.map(({ code }) => code).sort()).to.deep.equal([
      'created-after-as-of',
      'history-after-as-of',
      'history-before-creation',
      'history-disagrees',
      'history-unsorted',
      'manager-cycle',
      'merged-lead',
      'open-without-close-date',
      'pipeline-mismatch',
      'unknown-account',
      'unknown-lead',
      'unknown-manager',
      'unknown-opportunity',
      'unknown-owner',
    ]);
  });

  it('has nothing left where every record is faulty', () => {
    const dataset = read('stories/data/only-faulty.json');
    expect(dataset.quality.setAside).to.have.lengthOf(8);
    expect(dataset.opportunities.id).to.have.lengthOf(0);
  });
});

function written(script: string, args: readonly string[]): string {
  return execFileSync(process.execPath, ['--import', 'tsx', script, ...args], {
    cwd: fileURLToPath(root),
    encoding: 'utf8',
    maxBuffer: 2 ** 24,
  });
}

function text(file: string): string {
  return readFileSync(new URL(file, root), 'utf8');
}

function read(file: string): Dataset {
  return readDatasetText(text(file));
}

function counts({ quality }: Dataset): Record<string, number> {
  return Object.fromEntries(quality.warnings.map(({ code, count }) => [code, count]));
}

function winRate(dataset: Dataset, query: ReportQuery): number | null | undefined {
  return report(dataset, query).scorecard.conversion.at(-1)?.rate;
}
