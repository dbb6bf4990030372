import type { Answer, Metrics } from '../../metrics/metrics.js';

type Named =
  'funnel' | 'losses' | 'conversion' | 'incidence' | 'velocity' | 'ageing' | 'scorecard' | 'trend' | 'forecast';

/** An answer with the metric that gave it. */
export type AnswerOf = {
  [Name in Named]: { readonly metric: Name; readonly answer: Awaited<ReturnType<Metrics[Name]>> };
}[Named];

/** The metric that gave an answer, by what is only in its answers; undefined for none of them. */
export function metricOf(answer: Answer<object>): AnswerOf | undefined {
  if (is<'losses'>(answer, 'reasons')) return { metric: 'losses', answer };
  if (is<'funnel'>(answer, 'steps')) return { metric: 'funnel', answer };
  if (is<'velocity'>(answer, 'timeline')) return { metric: 'velocity', answer };
  if (is<'scorecard'>(answer, 'volume')) return { metric: 'scorecard', answer };
  if (is<'forecast'>(answer, 'people')) return { metric: 'forecast', answer };
  if (is<'ageing'>(answer, 'open')) return { metric: 'ageing', answer };
  if (is<'trend'>(answer, 'points')) return { metric: 'trend', answer };
  if (is<'incidence'>(answer, 'ways') && answer.total.cells.some((cell) => 'curve' in cell))
    return { metric: 'incidence', answer };
  if (is<'conversion'>(answer, 'ways')) return { metric: 'conversion', answer };
  return undefined;
}

function is<Name extends Named>(answer: Answer<object>, key: string): answer is Awaited<ReturnType<Metrics[Name]>> {
  return key in answer;
}
