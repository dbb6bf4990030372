import type { Dataset } from '../../src/data/dataset.js';
import { readDataset } from '../../src/data/read.js';
import * as engine from '../../src/engine.js';
import { periodOf } from '../../src/engine/period.js';
import { reportRecords } from '../../src/engine/report-records.js';
import { resolveQuery } from '../../src/engine/scope.js';
import { recordRows } from '../../src/metrics/record-rows.js';
import { zone } from '../../src/data/calendar.js';
import {
  accuracyFloor,
  bridgeFloor,
  conversionFloor,
  forecastFloor,
  funnelFloor,
  scorecardFloor,
  velocityFloor,
} from './floors.js';
import { generate } from './generate.js';
import { medianTime } from './median-time.js';

const PERIOD = 'FY2026-Q2';

/** Prints how many times as long as its floor each metric takes, asked for the first time; fails where they disagree. */
export function compareWithFloors(count: number): void {
  const dataset = readDataset(generate(count));
  const { from, to } = periodOf(dataset, PERIOD, dataset.asOf);
  const { startOf } = zone(dataset.timeZone);
  const span = { from, to, start: startOf(from), end: startOf(to) };
  const query = { period: PERIOD };
  const { weeks } = engine.accuracy(dataset, query);
  const moments = weeks.map(({ at }) => Date.parse(at));

  console.log(`${count} opportunities, against hand-written loops`);
  compare(
    'funnel',
    dataset,
    (fresh) => sql(engine.funnel(fresh, query)),
    () => funnelFloor(dataset, span),
  );
  compare(
    'conversion',
    dataset,
    (fresh) => win(engine.conversion(fresh, query)),
    () => conversionFloor(dataset, span),
  );
  compare(
    'velocity',
    dataset,
    (fresh) => srl(engine.velocity(fresh, query)),
    () => velocityFloor(dataset, span),
  );
  compare(
    'scorecard',
    dataset,
    (fresh) => open(engine.scorecard(fresh, query)),
    () => scorecardFloor(dataset, span),
  );
  compare(
    'forecast',
    dataset,
    (fresh) => [engine.forecast(fresh, query).total.committed],
    () => forecastFloor(dataset, span),
  );
  compare(
    'bridge',
    dataset,
    (fresh) => ends(engine.bridge(fresh, query)),
    () => bridgeFloor(dataset, span),
  );
  compare(
    'accuracy',
    dataset,
    (fresh) => engine.accuracy(fresh, query).weeks.map(({ committed }) => committed),
    () => accuracyFloor(dataset, span, moments),
  );
  compareSortedPage(dataset);
}

/** The first page of sorted rows, which describes no more than it shows, against sorting the numbers alone. */
function compareSortedPage(dataset: Dataset): void {
  const query = resolveQuery(dataset, { period: '2020-01-01/2030-01-01' });
  const records = reportRecords(dataset, { metric: 'funnel', query, row: 'srl', part: 'value' });
  const sort = { by: 'contribution', descending: true } as const;
  compare(
    'sorted page',
    dataset,
    (fresh) => recordRows(fresh, records, { sort, limit: 50 }).map(({ contribution }) => contribution),
    () =>
      Array.from(Float64Array.from(records.rows, ({ amount }) => amount).sort())
        .reverse()
        .slice(0, 50),
  );
}

function compare(name: string, dataset: Dataset, metric: (fresh: Dataset) => number[], floor: () => number[]): void {
  const [given, expected] = [metric(dataset), floor()];
  if (String(given) !== String(expected)) throw new Error(`${name}: ${given.join()} is not ${expected.join()}`);
  // A copy of the dataset is one that the engine hasn't seen before.
  const [took, least] = [medianTime(() => metric({ ...dataset })), medianTime(floor)];
  console.log(`  ${name.padEnd(12)}${took.toFixed(1).padStart(8)} ms ${(took / least).toFixed(1).padStart(6)} ×`);
}

function sql(funnel: engine.Funnel): number[] {
  return funnel.steps.flatMap((step) => (step.stage === 'sql' && 'entered' in step ? [step.entered, step.value] : []));
}

function win({ columns, total }: engine.Conversion): number[] {
  const cell = total.cells[columns.indexOf('win')];
  return [cell?.entered ?? NaN, cell?.converted ?? NaN];
}

function srl({ stages }: engine.Velocity): number[] {
  return stages.flatMap(({ stage, completed }) => (stage === 'srl' ? [completed.n, completed.mean ?? NaN] : []));
}

function open({ volume, value, previous }: engine.Scorecard): number[] {
  return [volume, value, previous.volume, previous.value];
}

function ends({ startValue, endValue }: engine.Bridge): number[] {
  return [startValue, endValue];
}
