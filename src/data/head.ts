import { parseDate, parseInstant, zone, type Zone } from './calendar.js';
import {
  date,
  headShape,
  idText,
  isId,
  stageShape,
  timeZone as timeZoneShape,
  type FiscalJson,
  type HeadJson,
  type PipelineJson,
  type RateJson,
  type StageJson,
} from './contract.js';
import {
  NO_DAY,
  type Capabilities,
  type Currency,
  type Day,
  type Fiscal,
  type Moment,
  type Pipeline,
} from './dataset.js';
import { DatasetRefused, fault, faultsOf, valueAt, type Fault, type Place } from './fault.js';
import { minorDigits } from './money.js';
import { isObject } from './shape.js';

/** What holds for the whole dataset; its lists of records are still to be read. */
export interface Head {
  readonly json: HeadJson;
  readonly asOf: Moment;
  readonly timeZone: string;
  readonly zone: Zone;
  readonly corporate: Currency;
  /** The first is the corporate one. */
  readonly currencies: readonly Currency[];
  readonly fiscal: Fiscal;
  readonly pipelines: readonly Pipeline[];
  readonly capabilities: Capabilities;
}

/** Reads what holds for the whole dataset; throws `DatasetRefused` with every fault of it. */
export function readHead(json: unknown): Head {
  const faults = headFaults(json);
  if (!headShape.accepts(json) || faults.length > 0) throw new DatasetRefused(faults);

  const timeZone = json.timeZone ?? 'UTC';
  const days = zone(timeZone);
  const corporate = { code: json.currency, digits: minorDigits(json.currency), rates: [] };
  return {
    json,
    asOf: parseInstant(json.asOf, days) ?? NaN,
    timeZone,
    zone: days,
    corporate,
    currencies: [corporate, ...foreignCurrencies(json, days)],
    fiscal: fiscalOf(json.fiscal ?? {}, days),
    pipelines: json.pipelines.map(pipelineOf),
    capabilities: capabilitiesOf(json),
  };
}

function headFaults(json: unknown): Fault[] {
  const faults = faultsOf(headShape, json).map((found) => (found.path === 'version' ? versionFault(json) : found));
  return [...faults, ...emptyFaults(json), ...structureFaults(json)];
}

function emptyFaults(json: unknown): Fault[] {
  const pipelines = valueAt(json, ['pipelines']);
  const isEmpty = Array.isArray(pipelines) && pipelines.length === 0;
  return isEmpty ? [fault(['pipelines'], 'at least one pipeline', pipelines)] : [];
}

function versionFault(json: unknown): Fault {
  const version = valueAt(json, ['version']);
  const isNewer = typeof version === 'number' && version > 1;
  return fault(['version'], '1', version, isNewer ? ' (a newer contract: upgrade pipeline-elements to read it)' : '');
}

/** The faults that lie between values, wherever those that it takes to see them are right. */
function structureFaults(json: unknown): Fault[] {
  const pipelines = itemsAt(json, ['pipelines']);
  const periods = itemsAt(json, ['fiscal', 'periods']);
  const days = zoneOf(json);
  return [
    ...idFaults(pipelines),
    ...pipelines.flatMap(({ value, place }) => stageFaults(value, place)),
    ...idFaults(periods),
    ...periods.flatMap(({ value, place }) => spanFaults(value, days, place)),
  ];
}

/** A value of a list, and where it is. */
interface Item {
  readonly value: unknown;
  readonly place: Place;
}

function itemsAt(json: unknown, place: Place): Item[] {
  const values = valueAt(json, place);
  return Array.isArray(values) ? values.map((value: unknown, index) => ({ value, place: [...place, index] })) : [];
}

function idFaults(items: readonly Item[]): Fault[] {
  const seen = new Set<string>();
  return items.flatMap(({ value, place }) => {
    const id = valueAt(value, ['id']);
    if (!isId(id)) return [];
    if (seen.has(idText(id))) return [fault([...place, 'id'], 'an id that is not there before', id)];
    seen.add(idText(id));
    return [];
  });
}

const KIND_ORDER = { lead: 0, unqualified: 1, qualified: 2, won: 3, lost: 3 };

function stageFaults(pipeline: unknown, place: Place): Fault[] {
  const stages = valueAt(pipeline, ['stages']);
  if (!Array.isArray(stages)) return [];
  const inPlace = [...place, 'stages'];
  const items = stages.map((value: unknown, index) => ({ value, place: [...inPlace, index] }));
  return [...idFaults(items), ...(stages.every(stageShape.accepts) ? kindFaults(stages, inPlace) : [])];
}

function kindFaults(stages: readonly StageJson[], place: Place): Fault[] {
  const kinds = stages.map(({ kind }) => kind);
  const got = kinds.length === 0 ? kinds : kinds.join(', ');
  const isOrdered = kinds.every((kind, index) => KIND_ORDER[kind] >= KIND_ORDER[kinds[index - 1] ?? 'lead']);
  const order = 'kinds in the order lead, unqualified, qualified, then won and lost';
  return [
    ...(isOrdered ? [] : [fault(place, order, got)]),
    ...(kinds.includes('won') ? [] : [fault(place, 'at least one stage of kind won', got)]),
    ...(kinds.includes('lost') ? [] : [fault(place, 'at least one stage of kind lost', got)]),
  ];
}

function spanFaults(period: unknown, days: Zone, place: Place): Fault[] {
  if (!isObject(period)) return [];
  const { from, to } = period;
  if (!date.accepts(from) || !date.accepts(to) || dayOf(from, days) < dayOf(to, days)) return [];
  return [fault([...place, 'to'], `a day after ${from}`, to)];
}

function zoneOf(json: unknown): Zone {
  const name = valueAt(json, ['timeZone']);
  return zone(timeZoneShape.accepts(name) ? name : 'UTC');
}

function dayOf(text: string, days: Zone): Day {
  return parseDate(text, days) ?? NaN;
}

/** The currencies with rates; rates by their days, of one day the last. */
function foreignCurrencies({ currency, rates }: HeadJson, days: Zone): Currency[] {
  const rows = (rates ?? []).filter((row) => row.currency !== currency);
  const codes = new Set(rows.map((row) => row.currency));
  return Array.from(codes, (code) => ({ code, digits: minorDigits(code), rates: ratesOf(rows, code, days) }));
}

function ratesOf(rows: readonly RateJson[], code: string, days: Zone): Currency['rates'] {
  const ofCode = rows.filter((row) => row.currency === code);
  const byDay = new Map(ofCode.map(({ from, rate }) => [from == null ? NO_DAY : dayOf(from, days), rate]));
  return Array.from(byDay, ([from, rate]) => ({ from, rate })).sort((one, other) => one.from - other.from);
}

function fiscalOf({ startMonth, namedBy, weekStartsOn, periods }: FiscalJson, days: Zone): Fiscal {
  return {
    startMonth: startMonth ?? 1,
    namedBy: namedBy ?? 'end',
    weekStartsOn: weekStartsOn ?? 1,
    periods: (periods ?? []).map(({ id, label, from, to }) => {
      return { id: idText(id), label: label ?? idText(id), from: dayOf(from, days), to: dayOf(to, days) };
    }),
  };
}

function pipelineOf({ id, label, stages }: PipelineJson): Pipeline {
  return {
    id: idText(id),
    label: label ?? idText(id),
    stages: stages.map((stage) => ({
      id: idText(stage.id),
      label: stage.label ?? idText(stage.id),
      kind: stage.kind,
      probability: stage.probability ?? null,
    })),
  };
}

function capabilitiesOf({ capabilities }: HeadJson): Capabilities {
  const { stage, amount, closeDate, forecast, ownerId } = capabilities?.history ?? {};
  return {
    history: {
      stage: stage ?? 'events',
      amount: amount ?? 'events',
      closeDate: closeDate ?? 'events',
      forecast: forecast ?? 'events',
      ownerId: ownerId ?? 'events',
    },
  };
}
