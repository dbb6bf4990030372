import { expect } from 'chai';
import fc from 'fast-check';
import { describe, it } from 'node:test';
import { readDataset } from '../../src/data/read.js';
import { periodOf } from '../../src/engine/period.js';
import type { ReportQuery } from '../../src/engine/query.js';
import { report } from '../../src/engine/report.js';
import { periodText } from '../../src/engine/scope.js';
import { UsageError } from '../../src/engine/usage-error.js';
import { arbitraryDataset, periodIds } from '../oracle/arbitrary-dataset.js';
import { addDays, date } from '../oracle/calendar.js';
import type { DatasetJson, Question } from '../oracle/contract.js';
import { asJson, fromJson } from '../oracle/json.js';
import { organisation } from '../oracle/organisation.js';
import { period } from '../oracle/periods.js';
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

describe('a period', () => {
  it('has the days that the slow and obvious way finds', () => {
    const named = arbitraryDataset.chain((json) => {
      const today = date(json.asOf, json.timeZone ?? 'UTC');
      return fc.tuple(
        fc.constant<DatasetJson>({ ...json, leads: [], opportunities: [] }),
        fc.subarray(periodIds(today)),
      );
    });
    fc.assert(
      fc.property(named, ([json, ids]) => {
        const dataset = readDataset(json);
        const { fiscal, asOf, zone } = organisation(json);
        for (const id of [undefined, ...ids]) {
          const expected = answered(() => period(id, fiscal, asOf, zone));
          expect(answered(() => periodText(periodOf(dataset, id, asOf)))).to.deep.equal(expected);
        }
      }),
      runs(600),
    );
  });
});

function byOracle(json: DatasetJson, question: Question): unknown {
  return answered(() => asJson(oracleReport(json, question)));
}

function byEngine(json: DatasetJson, question: Question): unknown {
  const query = fromJson<ReportQuery>(JSON.stringify(question));
  return answered(() => asJson(report(readDataset(json), query)));
}

/** The answer, or that there is none to such a question. */
function answered(answer: () => unknown): unknown {
  try {
    return answer();
  } catch (error) {
    if (error instanceof UsageError || error instanceof WrongQuestion) return 'refused';
    throw error;
  }
}
