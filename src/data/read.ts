import { TextCodes } from './columns.js';
import type { Dataset, Leads, Moment, Opportunities } from './dataset.js';
import { DatasetRefused, type Fault } from './fault.js';
import { readHead } from './head.js';
import { readLeads } from './leads.js';
import { readOpportunities } from './opportunities.js';
import { readAccounts, readPeople } from './people.js';
import { readBenchmarks, readQuotas, readSubmissions } from './plans.js';
import { QualityLog, type List } from './quality.js';
import { tiesAt } from './ties.js';

/** Reads a dataset from the text of a JSON file; throws `DatasetRefused` where it can't be read at all. */
export function readDatasetText(text: string): Dataset {
  return readDataset(jsonOf(text));
}

/**
 * Reads a dataset in the contract's form; throws `DatasetRefused` where it can't be read at all.
 *
 * Faulty records are set aside one by one, and listed in the dataset's quality.
 */
export function readDataset(json: unknown): Dataset {
  const head = readHead(json);
  const { asOf, zone, pipelines, corporate, currencies } = head;
  const log = new QualityLog();
  const sources = new TextCodes();
  const list = (key: ListKey): List => ({ key, values: head.json[key] ?? [] });

  const { people, rows: peopleRows } = readPeople(list('people'), log);
  const { accounts, rows: accountRows } = readAccounts(list('accounts'), zone, log);
  const around = {
    asOf,
    zone,
    pipelines,
    corporate,
    currencies,
    people: peopleRows,
    accounts: accountRows,
    sources,
    log,
  };
  const { rows: leadRows, withOpportunities } = readLeads(list('leads'), around);
  const { opportunities, rows: opportunityRows } = readOpportunities(list('opportunities'), {
    ...around,
    leads: leadRows,
  });
  const leads = withOpportunities(opportunityRows);
  warnOfTies(leads, opportunities, asOf, log);

  return {
    asOf,
    currency: corporate.code,
    timeZone: head.timeZone,
    fiscal: head.fiscal,
    currencies,
    pipelines,
    people,
    accounts,
    sources: sources.values,
    leads,
    opportunities,
    submissions: readSubmissions(list('forecasts'), around),
    quotas: readQuotas(list('quotas'), around),
    benchmarks: readBenchmarks(list('benchmarks'), log),
    quality: log.quality(),
    capabilities: head.capabilities,
  };
}

type ListKey = 'people' | 'accounts' | 'leads' | 'opportunities' | 'forecasts' | 'quotas' | 'benchmarks';

function warnOfTies(leads: Leads, opportunities: Opportunities, asOf: Moment, log: QualityLog): void {
  const { merged, mismatched } = tiesAt(leads, opportunities, asOf);
  leads.id.forEach((id, row) => {
    if (merged[row] === 1) log.warn('merged-lead', id);
    if (mismatched[row] === 1) log.warn('pipeline-mismatch', id);
  });
}

function jsonOf(text: string): unknown {
  const withoutMark = text.replace(/^\uFEFF/, '');
  try {
    return JSON.parse(withoutMark);
  } catch {
    throw new DatasetRefused([notJson(withoutMark)]);
  }
}

function notJson(text: string): Fault {
  const got = whatIs(text);
  return { path: 'dataset', expected: 'JSON', got, message: `expected JSON, got ${got}` };
}

function whatIs(text: string): string {
  if (text.trim() === '') return 'an empty text';
  if (/[\0\uFFFD]/.test(text)) return 'binary data';
  const breaksOff = /^\s*[{[]/.test(text) && !/[}\]]\s*$/.test(text);
  return breaksOff ? 'a text that breaks off before its end' : 'a text that is not JSON';
}
