import { env } from 'node:process';
import fc from 'fast-check';
import { arbitraryDataset } from '../oracle/arbitrary-dataset.js';
import { arbitraryQuestion } from '../oracle/arbitrary-question.js';

/** How often a property is tried, the same way each time; `PIPELINE_RUNS` asks for more. */
export function runs(times: number): { seed: number; numRuns: number } {
  return { seed: 20260515, numRuns: Math.max(times, Number(env['PIPELINE_RUNS'] ?? 0)) };
}

/** A dataset with a question about it. */
export const asked = arbitraryDataset.chain((json) => fc.tuple(fc.constant(json), arbitraryQuestion(json)));
