import * as z from 'zod/mini';
import * as contract from './contract.js';
import { DESCRIPTIONS } from './descriptions.js';

type JsonSchema = z.core.JSONSchema.BaseSchema;

/** The contract as JSON Schema, draft 2020-12: what a dataset without faults looks like. */
export function jsonSchema(): JsonSchema {
  const schema = z.toJSONSchema(contract.datasetSchema, {
    io: 'input',
    unrepresentable: 'any',
    metadata: names(),
    override: ({ zodSchema, jsonSchema }) => {
      for (const [form, stated] of FORMS) if (form === zodSchema) Object.assign(jsonSchema, stated);
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

/** What zod can't tell of the contract, because reading tests it. */
const FORMS: readonly (readonly [z.core.$ZodType, JsonSchema])[] = [
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
  [contract.pipelinesSchema, { minItems: 1 }],
  [contract.attributes, { type: 'object', additionalProperties: { type: ['string', 'number', 'boolean', 'null'] } }],
];

function names() {
  const registry = z.registry<{ id: string }>();
  registry.add(contract.id, { id: 'Id' });
  registry.add(contract.instant, { id: 'Instant' });
  registry.add(contract.date, { id: 'Date' });
  registry.add(contract.rateSchema, { id: 'Rate' });
  registry.add(contract.fiscalSchema, { id: 'Fiscal' });
  registry.add(contract.fiscalPeriodSchema, { id: 'FiscalPeriod' });
  registry.add(contract.pipelineSchema, { id: 'Pipeline' });
  registry.add(contract.stageSchema, { id: 'Stage' });
  registry.add(contract.personSchema, { id: 'Person' });
  registry.add(contract.accountSchema, { id: 'Account' });
  registry.add(contract.bantSchema, { id: 'Bant' });
  registry.add(contract.leadSchema, { id: 'Lead' });
  registry.add(contract.leadChangeSchema, { id: 'LeadChange' });
  registry.add(contract.opportunitySchema, { id: 'Opportunity' });
  registry.add(contract.opportunityChangeSchema, { id: 'OpportunityChange' });
  registry.add(contract.forecastSchema, { id: 'Forecast' });
  registry.add(contract.quotaSchema, { id: 'Quota' });
  registry.add(contract.benchmarkSchema, { id: 'Benchmark' });
  registry.add(contract.capabilitiesSchema, { id: 'Capabilities' });
  registry.add(contract.historyKnowledgeSchema, { id: 'HistoryKnowledge' });
  return registry;
}
