import { MODELS, NONE, TYPES, type Attribute, type Dataset, type Moment, type Records } from '../data/dataset.js';
import { ownerAt, valueAt } from './state.js';

/**
 * Journeys at a moment by the records that make them, one row each.
 *
 * A journey's field is its opportunity's where that has it, else its lead's; each is read only when it is asked for.
 */
export interface JourneyRecords {
  readonly moment: Moment;
  readonly count: number;
  /** Row of the lead, or `NONE`. */
  readonly lead: Int32Array;
  /** Row of the opportunity, or `NONE`. */
  readonly opportunity: Int32Array;
}

const [NEW, EXISTING] = [TYPES.indexOf('new'), TYPES.indexOf('existing')];
const [HUNTER, FARMER] = [MODELS.indexOf('hunter'), MODELS.indexOf('farmer')];

/** Row of the journey's owner in people, `NONE` or `UNKNOWN`. */
export function ownerOf(
  { leads, opportunities }: Dataset,
  { lead, opportunity, moment }: JourneyRecords,
  journey: number,
): number {
  const own = ownerIn(opportunities, opportunity[journey] ?? NONE, moment);
  return own === NONE ? ownerIn(leads, lead[journey] ?? NONE, moment) : own;
}

function ownerIn(records: Records, row: number, moment: Moment): number {
  return row === NONE ? NONE : ownerAt(records, row, moment);
}

/** Row of the journey's account, `NONE` or `UNKNOWN`. */
export function accountOf(
  { leads, opportunities }: Dataset,
  { lead, opportunity }: JourneyRecords,
  journey: number,
): number {
  return inherit(opportunities.account, opportunity[journey], leads.account, lead[journey]);
}

/** Row of the journey's source in sources, or `NONE`. */
export function sourceOf(
  { leads, opportunities }: Dataset,
  { lead, opportunity }: JourneyRecords,
  journey: number,
): number {
  return inherit(opportunities.source, opportunity[journey], leads.source, lead[journey]);
}

function inherit(own: Int32Array | Int8Array, row = NONE, inherited: Int32Array | Int8Array, leadRow = NONE): number {
  const value = row === NONE ? NONE : (own[row] ?? NONE);
  return value === NONE && leadRow !== NONE ? (inherited[leadRow] ?? NONE) : value;
}

/** Code of the journey's business type: the opportunity's own, else existing where the account was a customer when it began. */
export function typeOf(dataset: Dataset, journeys: JourneyRecords, journey: number): number {
  const row = journeys.opportunity[journey] ?? NONE;
  const own = row === NONE ? NONE : (dataset.opportunities.type[row] ?? NONE);
  if (own !== NONE) return own;
  return wasCustomer(dataset, journeys, journey) ? EXISTING : NEW;
}

/** Code of the journey's model: the record's own, else farmer for existing business, named accounts and customers. */
export function modelOf(dataset: Dataset, journeys: JourneyRecords, journey: number): number {
  const { leads, opportunities, accounts } = dataset;
  const own = inherit(opportunities.model, journeys.opportunity[journey], leads.model, journeys.lead[journey]);
  if (own !== NONE) return own;
  const account = accountOf(dataset, journeys, journey);
  const isFarmed =
    typeOf(dataset, journeys, journey) === EXISTING ||
    accounts.named[account] === 1 ||
    wasCustomer(dataset, journeys, journey);
  return isFarmed ? FARMER : HUNTER;
}

function wasCustomer(dataset: Dataset, journeys: JourneyRecords, journey: number): boolean {
  const { accounts } = dataset;
  const account = accountOf(dataset, journeys, journey);
  if (account < 0) return false;
  const since = accounts.customerSince[account] ?? NaN;
  return Number.isNaN(since) ? accounts.existing[account] === 1 : since <= beganAt(dataset, journeys, journey);
}

/** The earliest creation of the journey's records. */
function beganAt({ leads, opportunities }: Dataset, { lead, opportunity }: JourneyRecords, journey: number): Moment {
  return Math.min(
    leads.createdAt[lead[journey] ?? NONE] ?? Infinity,
    opportunities.createdAt[opportunity[journey] ?? NONE] ?? Infinity,
  );
}

/** How many of the four of BANT are known to be so, 0 to 4. */
export function bantOf(
  { leads, opportunities }: Dataset,
  { lead, opportunity }: JourneyRecords,
  journey: number,
): number {
  const [leadRow, row] = [lead[journey] ?? NONE, opportunity[journey] ?? NONE];
  const known = opportunities.bantKnown[row] ?? 0;
  const yes = (opportunities.bantTrue[row] ?? 0) | ((leads.bantTrue[leadRow] ?? 0) & ~known);
  return (yes & 1) + ((yes >> 1) & 1) + ((yes >> 2) & 1) + ((yes >> 3) & 1);
}

/** The journey's value of a custom dimension as text, empty where it has none. */
export function attributeOf(
  { leads, opportunities }: Dataset,
  name: string,
): (journeys: JourneyRecords, journey: number) => string {
  const [own, inherited] = [opportunities.attributes.get(name), leads.attributes.get(name)];
  return ({ lead, opportunity }, journey) =>
    attributeIn(own, opportunity[journey]) ?? attributeIn(inherited, lead[journey]) ?? '';
}

function attributeIn(attribute: Attribute | undefined, row = NONE): string | undefined {
  return attribute?.values[attribute.code[row] ?? NONE];
}

/** The journey's amount in corporate minor units: the opportunity's, else 0. */
export function amountOf(dataset: Dataset, { opportunity, moment }: JourneyRecords, journey: number): number {
  const row = opportunity[journey] ?? NONE;
  return row === NONE ? 0 : valueAt(dataset, row, moment);
}

/** Why the journey was lost, empty where that isn't said; as the record has it, whatever the moment. */
export function lossReasonOf({ opportunities }: Dataset, { opportunity }: JourneyRecords, journey: number): string {
  return opportunities.lossReason[opportunity[journey] ?? NONE] ?? '';
}
