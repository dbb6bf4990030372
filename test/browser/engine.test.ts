import { expect } from 'chai';
import { DatasetRefused } from '../../src/data.js';
import { fromJson } from '../oracle/json.js';
import { differences } from '../oracle/same-report.js';
import { reportText, type Asked } from './report-text.js';

const files = import.meta.glob<string>('../golden/*.json', { query: '?raw', import: 'default', eager: true });
const names = Object.keys(files).flatMap((path) => /([a-z-]+)\.args\.json$/.exec(path)?.[1] ?? []);
const reported = names.filter((name) => name !== 'refused');

describe('the engine in a browser', () => {
  let worker: Worker;
  before(() => (worker = new Worker(new URL('./report-worker.ts', import.meta.url), { type: 'module' })));
  after(() => worker.terminate());

  for (const name of reported) {
    it(`gives the expected report of ${name} on a page`, () => {
      expect(differences(expected(name), fromJson(reportText(asked(name))))).to.deep.equal([]);
    });

    it(`gives the expected report of ${name} in a worker`, async () => {
      expect(differences(expected(name), fromJson(await answerOf(worker, asked(name))))).to.deep.equal([]);
    });
  }

  it('refuses a dataset with every fault', () => {
    const { faults } = fromJson<{ faults: string[] }>(text('refused.expected'));
    const paths = () => {
      try {
        return reportText(asked('refused'));
      } catch (reason) {
        return reason instanceof DatasetRefused ? reason.faults.map(({ path }) => path) : reason;
      }
    };
    expect(paths()).to.have.members(faults);
  });

  it('is asked every golden case', () => {
    expect(names.length).to.be.greaterThan(12);
  });
});

function asked(name: string): Asked {
  return { dataset: text(`${name}.dataset`), args: fromJson(text(`${name}.args`)) };
}

function expected(name: string): unknown {
  return fromJson(text(`${name}.expected`));
}

function text(file: string): string {
  const found = files[`../golden/${file}.json`];
  if (found === undefined) throw new Error(`there is no ${file}.json`);
  return found;
}

function answerOf(worker: Worker, question: Asked): Promise<string> {
  return new Promise((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<string>) => resolve(data);
    worker.onerror = ({ message }) => reject(new Error(message));
    worker.postMessage(question);
  });
}
