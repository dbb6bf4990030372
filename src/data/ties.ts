import { NONE, type Leads, type Moment, type Opportunities, type Records } from './dataset.js';
import { exists } from './exists.js';

type TiedLeads = Records & Pick<Leads, 'convertedAt' | 'opportunity'>;
type TiedOpportunities = Records & Pick<Opportunities, 'lead'>;

/** Which lead and which opportunity make one journey at a moment. */
export interface Ties {
  /** Per opportunity: row of its lead, or `NONE`. */
  readonly leadOf: Int32Array;
  /** Per lead: row of its opportunity, or `NONE`. */
  readonly opportunityOf: Int32Array;
  /** Per lead: 1 where another lead makes the journey of its opportunity. */
  readonly merged: Uint8Array;
  /** Per lead: 1 where a tie is ignored because it leads into another pipeline. */
  readonly mismatched: Uint8Array;
}

/**
 * The ties that are seen at a moment: both records exist, in one pipeline, and the lead doesn't convert later.
 *
 * Of several opportunities a lead has the one it names, else the earliest created; of several leads an opportunity
 * has the earliest converted. The smallest id decides what is left open.
 */
export function tiesAt(leads: TiedLeads, opportunities: TiedOpportunities, moment: Moment): Ties {
  const ties: Ties = {
    leadOf: new Int32Array(opportunities.id.length).fill(NONE),
    opportunityOf: new Int32Array(leads.id.length).fill(NONE),
    merged: new Uint8Array(leads.id.length),
    mismatched: new Uint8Array(leads.id.length),
  };
  const isTied = (lead: number, opportunity: number) => {
    if (lead < 0 || opportunity < 0 || !exists(leads, lead, moment) || !exists(opportunities, opportunity, moment))
      return false;
    if ((leads.convertedAt[lead] ?? NaN) > moment) return false;
    if (leads.pipeline[lead] === opportunities.pipeline[opportunity]) return true;
    ties.mismatched[lead] = 1;
    return false;
  };
  chooseOpportunities(leads, opportunities, ties.opportunityOf, isTied);
  chooseLeads(leads, ties);
  return ties;
}

function chooseOpportunities(
  leads: TiedLeads,
  opportunities: TiedOpportunities,
  chosen: Int32Array,
  isTied: (lead: number, opportunity: number) => boolean,
): void {
  for (let row = 0; row < opportunities.id.length; row += 1) {
    const lead = opportunities.lead[row] ?? NONE;
    if (!isTied(lead, row)) continue;
    const rival = chosen[lead] ?? NONE;
    if (rival === NONE || isBefore(opportunities, opportunities.createdAt, row, rival)) chosen[lead] = row;
  }
  for (let row = 0; row < leads.id.length; row += 1) {
    const named = leads.opportunity[row] ?? NONE;
    if (isTied(row, named)) chosen[row] = named;
  }
}

function chooseLeads(leads: TiedLeads, { leadOf, opportunityOf, merged }: Ties): void {
  for (let row = 0; row < leads.id.length; row += 1) {
    const opportunity = opportunityOf[row] ?? NONE;
    if (opportunity === NONE) continue;
    const rival = leadOf[opportunity] ?? NONE;
    if (rival === NONE || isBefore(leads, leads.convertedAt, row, rival)) leadOf[opportunity] = row;
  }
  for (let row = 0; row < leads.id.length; row += 1) {
    const opportunity = opportunityOf[row] ?? NONE;
    if (opportunity === NONE || leadOf[opportunity] === row) continue;
    merged[row] = 1;
    opportunityOf[row] = NONE;
  }
}

/** Whether one row's moment, and then its id, goes before another's; a row without a moment comes last. */
function isBefore({ id }: Records, moments: Float64Array, row: number, rival: number): boolean {
  const [own, other] = [momentOrLast(moments[row]), momentOrLast(moments[rival])];
  return own === other ? (id[row] ?? '') < (id[rival] ?? '') : own < other;
}

function momentOrLast(moment: number | undefined): Moment {
  return moment === undefined || Number.isNaN(moment) ? Infinity : moment;
}
