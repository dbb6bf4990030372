// Turns the CSV files of demo/data/maven-crm into the contract; README.md in demo/ says how they map.
//   node --import tsx demo/maven-crm/convert.ts > demo/data/maven-crm.json
import { readFileSync } from 'node:fs';
import { csvParse, type DSVRowString } from 'd3';
import { datasetText } from '../dataset-text.js';

const LAST_DAY = '2017-12-31';

/** Spellings of the export that differ from its own lists or from English. */
const CORRECTIONS = new Map([
  ['GTXPro', 'GTX Pro'],
  ['technolgy', 'technology'],
]);

type Row = DSVRowString<string>;

const teams = readRows('sales_teams');
const accounts = readRows('accounts');
const deals = readRows('sales_pipeline');
const offices = new Map(teams.map((team) => [cell(team, 'sales_agent'), cell(team, 'regional_office')]));
const sectors = new Map(accounts.map((account) => [cell(account, 'account'), cell(account, 'sector')]));
const products = new Map(readRows('products').map((product) => [cell(product, 'product'), product]));

process.stdout.write(
  datasetText({
    version: 1,
    name: 'CRM Sales Opportunities, Maven Analytics (a fictitious company)',
    asOf: `${LAST_DAY}T23:59:59Z`,
    currency: 'USD',
    timeZone: 'UTC',
    pipelines: [pipeline()],
    people: [...managers(), ...agents()],
    accounts: accounts.map((account) => ({ id: idOf(cell(account, 'account')), name: cell(account, 'account') })),
    opportunities: deals.map(opportunity),
  }),
);

function pipeline(): object {
  return {
    id: 'sales',
    label: 'Sales',
    stages: [
      { id: 'prospecting', label: 'Prospecting', kind: 'unqualified' },
      { id: 'engaging', label: 'Engaging', kind: 'qualified', probability: shareOfClosedWon() },
      { id: 'won', label: 'Won', kind: 'won' },
      { id: 'lost', label: 'Lost', kind: 'lost' },
    ],
  };
}

/** The only probability that the source supports: how its own closed deals ended. */
function shareOfClosedWon(): number {
  const won = deals.filter((deal) => cell(deal, 'deal_stage') === 'Won').length;
  const lost = deals.filter((deal) => cell(deal, 'deal_stage') === 'Lost').length;
  return Math.round((100 * won) / (won + lost)) / 100;
}

function managers(): object[] {
  const officeOf = new Map(teams.map((team) => [cell(team, 'manager'), cell(team, 'regional_office')]));
  return [...officeOf].map(([name, office]) => ({ id: idOf(name), name, role: `Manager, ${office}` }));
}

function agents(): object[] {
  return teams.map((team) => ({
    id: idOf(cell(team, 'sales_agent')),
    name: cell(team, 'sales_agent'),
    managerId: idOf(cell(team, 'manager')),
    role: `Sales agent, ${cell(team, 'regional_office')}`,
  }));
}

function opportunity(deal: Row): object {
  const account = cell(deal, 'account');
  const product = cell(deal, 'product');
  return {
    id: cell(deal, 'opportunity_id'),
    name: product,
    ownerId: idOf(cell(deal, 'sales_agent')),
    ...(account && { accountId: idOf(account) }),
    ...life(deal),
    attributes: {
      product,
      series: cell(listed(products, product), 'series'),
      region: listed(offices, cell(deal, 'sales_agent')),
      ...(account && { sector: listed(sectors, account) }),
    },
  };
}

/**
 * The fields that the stage decides.
 *
 * What the source knows of a closed deal only from its end on, its close date and its price, is not known before.
 */
function life(deal: Row): object {
  const stage = cell(deal, 'deal_stage').toLowerCase();
  const price = Number(cell(listed(products, cell(deal, 'product')), 'sales_price'));
  const engaged = cell(deal, 'engage_date');
  const closeDate = cell(deal, 'close_date');
  if (stage === 'prospecting') return { createdAt: LAST_DAY, stage, amount: price };
  if (stage === 'engaging') return { createdAt: engaged, stage, amount: price };

  const amount = stage === 'won' ? Number(cell(deal, 'close_value')) : price;
  const history = [
    { at: engaged, stage: 'engaging', amount: price, closeDate: null },
    { at: closeDate, stage, amount, closeDate },
  ];
  return { createdAt: engaged, stage, amount, closeDate, history };
}

function readRows(name: string): Row[] {
  return csvParse(readFileSync(new URL(`../data/maven-crm/${name}.csv`, import.meta.url), 'utf8'));
}

function cell(row: Row, column: string): string {
  const text = row[column];
  if (text === undefined) throw new Error(`no column "${column}" in ${JSON.stringify(row)}`);
  return CORRECTIONS.get(text) ?? text;
}

function listed<Value>(list: ReadonlyMap<string, Value>, name: string): Value {
  const value = list.get(name);
  if (value === undefined) throw new Error(`"${name}" is in sales_pipeline.csv, but not in the list it belongs to`);
  return value;
}

function idOf(name: string): string {
  return name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');
}
