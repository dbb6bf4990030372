import { expect } from 'chai';
import fc from 'fast-check';
import { describe, it } from 'node:test';
import { readDataset } from '../../src/data/read.js';
import type { ReportQuery } from '../../src/engine/query.js';
import { report } from '../../src/engine/report.js';
import { UsageError } from '../../src/engine/usage-error.js';
import { arbitraryDataset } from '../oracle/arbitrary-dataset.js';
import { addDays, date } from '../oracle/calendar.js';
import type { DatasetJson, Question } from '../oracle/contract.js';
import { asJson, fromJson } from '../oracle/json.js';
import { oracleReport } from '../oracle/report.js';
import { differences } from '../oracle/same-report.js';
import { WrongQuestion } from '../oracle/wrong-question.js';
import { asked, runs } from './runs.js';

describe('the engine', () => {
  it('reports what the slow and obvious way reports, and refuses the same questions', () => {
    fc.assert(
      fc.property(asked, ([json, question]) => {
        expect(differences(byOracle(json, question), byEngine(json, question))).to.deep.equal([]);
      }),
      runs(600),
    );
  });

  it('does so for one person and a week in which much moved', () => {
    fc.assert(
      fc.property(arbitraryDataset, (json) => {
        const today = date(json.asOf, json.timeZone ?? 'UTC');
        const period = `${addDays(today, -99)}/${addDays(today, 99)}`;
        const question: Question = { owners: ['p1'], measure: 'pipeline', period, start: addDays(today, -8) };
        expect(differences(byOracle(json, question), byEngine(json, question))).to.deep.equal([]);
      }),
      runs(300),
    );
  });
});

function byOracle(json: DatasetJson, question: Question): unknown {
  try {
    return asJson(oracleReport(json, question));
  } catch (error) {
    if (error instanceof WrongQuestion) return 'refused';
    throw error;
  }
}

function byEngine(json: DatasetJson, question: Question): unknown {
  try {
    const query = fromJson<ReportQuery>(JSON.stringify(question));
    return asJson(report(readDataset(json), query));
  } catch (error) {
    if (error instanceof UsageError) return 'refused';
    throw error;
  }
}
