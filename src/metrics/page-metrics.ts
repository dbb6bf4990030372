import { instantText } from '../data/calendar.js';
import type { Dataset } from '../data/dataset.js';
import type { Edit } from '../data/edit.js';
import { funnel } from '../engine/funnel.js';
import { periodBefore, type Period as DaySpan } from '../engine/period.js';
import type { Query } from '../engine/query.js';
import { periodText, resolveQuery, scopeOf, type ResolvedQuery } from '../engine/scope.js';
import type { AskOptions, Metrics, Period, Provenance } from './metrics.js';
import { oneATask } from './one-a-task.js';

/**
 * Metrics computed on the page, over a dataset held in its memory.
 *
 * The funnel comes with it; each other metric is loaded when it is asked for the first time.
 */
export function pageMetrics(dataset: Dataset): Metrics {
  return metricsOver(changingData(dataset));
}

/** A dataset that edits replace by another. */
interface ChangingData {
  read(): Promise<Dataset>;
  apply(edits: readonly Edit[]): Promise<void>;
  subscribe(listener: () => void): () => void;
}

/** What several widgets ask at a time would block the page together. */
const turn = oneATask();

function metricsOver(data: ChangingData): Metrics {
  async function look<Module, Result>(
    { signal }: AskOptions,
    load: () => Promise<Module>,
    read: (module: Module, dataset: Dataset) => Result | Promise<Result>,
  ): Promise<Result> {
    signal?.throwIfAborted();
    const [module, dataset] = await Promise.all([load(), data.read()]);
    await turn();
    signal?.throwIfAborted();
    return read(module, dataset);
  }

  const ask = <Module, Asked extends Query, Result extends object>(
    query: Asked,
    options: AskOptions,
    load: () => Promise<Module>,
    compute: (module: Module, dataset: Dataset, query: Asked & ResolvedQuery) => Result | Promise<Result>,
  ) =>
    look(options, load, async (module, dataset) => {
      const resolved = resolveQuery(dataset, query);
      return { ...(await compute(module, dataset, resolved)), ...provenance(dataset, resolved) };
    });

  return {
    funnel: (query, options = {}) =>
      ask(
        query,
        options,
        () => Promise.resolve(funnel),
        (compute, ...asked) => compute(...asked),
      ),
    conversion: (query, options = {}) =>
      ask(query, options, modules.conversion, ({ conversion }, ...asked) => conversion(...asked)),
    velocity: (query, options = {}) =>
      ask(query, options, modules.velocity, ({ velocity }, ...asked) => velocity(...asked)),
    scorecard: (query, options = {}) =>
      ask(query, options, modules.scorecard, ({ scorecard }, ...asked) => scorecard(...asked)),
    forecast: (query, options = {}) =>
      ask(query, options, modules.forecast, ({ forecast }, ...asked) => forecast(...asked)),
    bridge: (query, options = {}) => ask(query, options, modules.bridge, ({ bridge }, ...asked) => bridge(...asked)),
    accuracy: (query, options = {}) =>
      ask(query, options, modules.accuracy, ({ accuracy }, ...asked) => accuracy(...asked)),
    losses: (query, options = {}) => ask(query, options, modules.losses, ({ losses }, ...asked) => losses(...asked)),
    incidence: (query, options = {}) =>
      ask(query, options, modules.incidence, ({ incidence }, ...asked) => incidence(...asked)),
    ageing: (query, options = {}) => ask(query, options, modules.ageing, ({ ageing }, ...asked) => ageing(...asked)),
    trend: (query, options = {}) =>
      ask(query, options, modules.trend, ({ trendInSteps }, ...asked) => trendInSteps(...asked, options.signal)),
    records: (figure, options = {}) =>
      ask(
        figure.query,
        options,
        async () => (await modules.records()).recordsBehind(figure),
        async ({ records, rows }, dataset) => {
          const found = records(dataset);
          await turn();
          options.signal?.throwIfAborted();
          const { moment, ...behind } = found;
          return { ...behind, at: instantText(moment), rows: rows(dataset, found, options) };
        },
      ),
    dimensions: (options = {}) => look(options, modules.choices, ({ dimensionsOf }, dataset) => dimensionsOf(dataset)),
    periods: (options = {}) => look(options, modules.choices, ({ periodsOf }, dataset) => periodsOf(dataset)),
    people: (options = {}) => look(options, modules.choices, ({ peopleOf }, dataset) => peopleOf(dataset)),
    apply: (edits) => data.apply(edits),
    preview: (edits) => metricsOver(changedInThought(data, edits)),
    subscribe: (listener) => data.subscribe(listener),
  };
}

/**
 * What is loaded when it is first asked for.
 *
 * Each module there exports what is on the page by then too: bundlers that don't know that it is would otherwise cut
 * what the modules share with it out into files of their own, to be fetched one after the other.
 */
const modules = {
  conversion: () => import('./on-demand/conversion.js'),
  velocity: () => import('./on-demand/velocity.js'),
  scorecard: () => import('./on-demand/scorecard.js'),
  forecast: () => import('./on-demand/forecast.js'),
  bridge: () => import('./on-demand/bridge.js'),
  accuracy: () => import('./on-demand/accuracy.js'),
  losses: () => import('./on-demand/losses.js'),
  incidence: () => import('./on-demand/incidence.js'),
  ageing: () => import('./on-demand/ageing.js'),
  trend: () => import('./on-demand/trend-in-steps.js'),
  records: () => import('./on-demand/records-behind.js'),
  choices: () => import('./on-demand/choices.js'),
  edits: () => import('./on-demand/apply-edits.js'),
};

async function applied(dataset: Dataset, edits: readonly Edit[]): Promise<Dataset> {
  const { applyEdits } = await modules.edits();
  return applyEdits(dataset, edits);
}

/** Edits are applied one call after the other; those that can't be leave the data as it was. */
function changingData(dataset: Dataset): ChangingData {
  const { tell, subscribe } = listeners();
  let current = Promise.resolve(dataset);
  return {
    read: () => current,
    async apply(edits) {
      const before = current;
      const after = before.then((known) => applied(known, edits));
      current = after.catch(() => before);
      await after;
      tell();
    },
    subscribe,
  };
}

/** Data that follows other data, with edits that are made to it alone. */
function changedInThought(data: ChangingData, firstEdits: readonly Edit[]): ChangingData {
  const { tell, subscribe } = listeners();
  let edits = firstEdits;
  let known: { readonly from: Dataset; readonly edits: readonly Edit[]; readonly to: Promise<Dataset> } | undefined;
  return {
    async read() {
      const from = await data.read();
      if (known?.from !== from || known.edits !== edits) known = { from, edits, to: applied(from, edits) };
      return known.to;
    },
    async apply(more) {
      const before = await data.read();
      await applied(before, [...edits, ...more]);
      edits = [...edits, ...more];
      tell();
    },
    subscribe(listener) {
      const stops = [data.subscribe(listener), subscribe(listener)];
      return () => stops.forEach((stop) => stop());
    },
  };
}

function listeners(): { tell(): void; subscribe(listener: () => void): () => void } {
  const asking = new Set<{ readonly tell: () => void }>();
  return {
    tell: () => asking.forEach(({ tell }) => tell()),
    subscribe(tell) {
      const entry = { tell };
      asking.add(entry);
      return () => void asking.delete(entry);
    },
  };
}

function provenance(dataset: Dataset, query: ResolvedQuery): Provenance {
  const { currency, currencies, timeZone, fiscal, quality, capabilities } = dataset;
  const { moment, period, pipeline } = scopeOf(dataset, query);
  const { id, label } = dataset.pipelines[pipeline] ?? { id: '', label: '' };
  const named = (days: DaySpan): Period => ({
    ...periodText(days),
    label: fiscal.periods.find((own) => own.id === days.id)?.label ?? days.id,
  });
  return {
    asOf: instantText(moment),
    dataAsOf: instantText(dataset.asOf),
    currency,
    digits: currencies[0]?.digits ?? 2,
    timeZone,
    period: named(period),
    previousPeriod: named(periodBefore(fiscal, period)),
    pipeline: { id, label },
    query,
    quality,
    capabilities,
  };
}
