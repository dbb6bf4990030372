import { parseInstant, type Zone } from './calendar.js';
import { benchmarkShape, forecastShape, idText, quotaShape } from './contract.js';
import type { Benchmark, Currency, Pipeline, Quota, Submission } from './dataset.js';
import type { Place } from './fault.js';
import { toMinor } from './money.js';
import { RecordFault, readEach, type List, type QualityLog } from './quality.js';

/** What submissions and quotas are read against. */
export interface PlanSurroundings {
  readonly zone: Zone;
  readonly corporate: Currency;
  readonly pipelines: readonly Pipeline[];
  readonly log: QualityLog;
}

export function readSubmissions(list: List, around: PlanSurroundings): Submission[] {
  const submissions: Submission[] = [];
  readEach(list, forecastShape, around.log, (json) => {
    submissions.push({
      personId: idText(json.personId),
      period: idText(json.period),
      pipeline: pipelineOf(json.pipeline, around),
      at: parseInstant(json.at, around.zone) ?? NaN,
      commit: json.commit == null ? null : minorOf(json.commit, around, ['commit']),
      upside: json.upside == null ? null : minorOf(json.upside, around, ['upside']),
      note: json.note ?? null,
    });
  });
  return submissions;
}

export function readQuotas(list: List, around: PlanSurroundings): Quota[] {
  const quotas: Quota[] = [];
  readEach(list, quotaShape, around.log, (json) => {
    quotas.push({
      personId: idText(json.personId),
      period: idText(json.period),
      pipeline: pipelineOf(json.pipeline, around),
      amount: minorOf(json.amount, around, ['amount']),
    });
  });
  return quotas;
}

export function readBenchmarks(list: List, log: QualityLog): Benchmark[] {
  const benchmarks: Benchmark[] = [];
  readEach(list, benchmarkShape, log, ({ transition, type, low, high, source }) => {
    benchmarks.push({ transition, type: type ?? null, low, high, source: source ?? null });
  });
  return benchmarks;
}

function pipelineOf(id: string | number | null | undefined, { pipelines }: PlanSurroundings): string | null {
  if (id == null) return null;
  const isKnown = pipelines.some((pipeline) => pipeline.id === idText(id));
  if (!isKnown) throw new RecordFault(['pipeline'], 'a pipeline of the dataset', id);
  return idText(id);
}

function minorOf(amount: number, { corporate }: PlanSurroundings, place: Place): number {
  const minor = toMinor(amount, corporate.digits);
  if (minor === undefined) throw new RecordFault(place, 'an amount that can be held exactly', amount);
  return minor;
}
