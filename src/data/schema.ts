import * as z from 'zod/mini';
import * as contract from './contract.js';
import { DESCRIPTIONS } from './descriptions.js';
import type { Shape } from './shape.js';
import { zodOf } from './zod-of.js';

type JsonSchema = z.core.JSONSchema.BaseSchema;

/** The contract as JSON Schema, draft 2020-12: what a dataset without faults looks like. */
export function jsonSchema(): JsonSchema {
  const forms = new Map<unknown, JsonSchema>(FORMS.map(([shape, stated]) => [zodOf(shape), stated]));
  const schema = z.toJSONSchema(zodOf(contract.datasetShape), {
    io: 'input',
    unrepresentable: 'any',
    metadata: names(),
    override: ({ zodSchema, jsonSchema }) => {
      Object.assign(jsonSchema, forms.get(zodSchema));
    },
  });
  const parts = Object.entries({ Dataset: schema, ...schema.$defs });
  for (const [name, part] of parts) describe(part, DESCRIPTIONS.get(name) ?? {});
  return { ...schema, title: 'Data of a sales pipeline, contract version 1' };
}

function describe({ properties = {} }: JsonSchema, texts: Readonly<Record<string, string>>): void {
  for (const [key, description] of Object.entries(texts)) {
    const property = properties[key];
    if (typeof property === 'object') properties[key] = { ...property, description };
  }
}

const day = '\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])';
const time = '([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d(\\.\\d+)?)?';
const offset = '(Z|[+-]([01]\\d|2[0-3])(:?[0-5]\\d)?)';
const instant = { type: 'string', pattern: `^${day}(T${time}${offset})?$` } as const;
const { MAX_SAFE_INTEGER, MIN_SAFE_INTEGER } = Number;

/** What shapes can't tell of the contract, because a test knows it. */
const FORMS: readonly (readonly [Shape<unknown>, JsonSchema])[] = [
  [
    contract.id,
    {
      anyOf: [
        { type: 'string', minLength: 1 },
        { type: 'number', minimum: MIN_SAFE_INTEGER, maximum: MAX_SAFE_INTEGER },
      ],
    },
  ],
  [contract.instant, instant],
  [contract.date, instant],
  [contract.timeZone, { type: 'string', minLength: 1 }],
  [contract.currency, { type: 'string', pattern: '^[A-Z]{3}$' }],
  [contract.rate, { type: 'number', exclusiveMinimum: 0 }],
  [contract.share, { type: 'number', minimum: 0, maximum: 1 }],
  [contract.month, { type: 'integer', minimum: 1, maximum: 12 }],
  [contract.weekday, { type: 'integer', minimum: 1, maximum: 7 }],
  [
    contract.transition,
    { type: 'string', pattern: '^(lead-unqualified|unqualified-qualified|win|[\\s\\S]+->[\\s\\S]+)$' },
  ],
  [contract.pipelinesShape, { minItems: 1 }],
  [contract.attributes, { type: 'object', additionalProperties: { type: ['string', 'number', 'boolean', 'null'] } }],
];

function names() {
  const registry = z.registry<{ id: string }>();
  registry.add(zodOf(contract.id), { id: 'Id' });
  registry.add(zodOf(contract.instant), { id: 'Instant' });
  registry.add(zodOf(contract.date), { id: 'Date' });
  registry.add(zodOf(contract.rateShape), { id: 'Rate' });
  registry.add(zodOf(contract.fiscalShape), { id: 'Fiscal' });
  registry.add(zodOf(contract.fiscalPeriodShape), { id: 'FiscalPeriod' });
  registry.add(zodOf(contract.pipelineShape), { id: 'Pipeline' });
  registry.add(zodOf(contract.stageShape), { id: 'Stage' });
  registry.add(zodOf(contract.personShape), { id: 'Person' });
  registry.add(zodOf(contract.accountShape), { id: 'Account' });
  registry.add(zodOf(contract.bantShape), { id: 'Bant' });
  registry.add(zodOf(contract.leadShape), { id: 'Lead' });
  registry.add(zodOf(contract.leadChangeShape), { id: 'LeadChange' });
  registry.add(zodOf(contract.opportunityShape), { id: 'Opportunity' });
  registry.add(zodOf(contract.opportunityChangeShape), { id: 'OpportunityChange' });
  registry.add(zodOf(contract.forecastShape), { id: 'Forecast' });
  registry.add(zodOf(contract.quotaShape), { id: 'Quota' });
  registry.add(zodOf(contract.benchmarkShape), { id: 'Benchmark' });
  registry.add(zodOf(contract.capabilitiesShape), { id: 'Capabilities' });
  registry.add(zodOf(contract.historyKnowledgeShape), { id: 'HistoryKnowledge' });
  return registry;
}
