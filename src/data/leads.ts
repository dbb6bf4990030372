import { parseInstant } from './calendar.js';
import { firstRows } from './columns.js';
import { leadShape } from './contract.js';
import { LEAD_KINDS, NO_DAY, UNKNOWN, type Leads } from './dataset.js';
import { readEach, rowOf, type List, type Rows } from './quality.js';
import { RecordsBuilder, type Surroundings } from './records.js';

/** Leads of which it is yet to be seen whether their opportunities are in the data. */
export interface LeadsRead {
  readonly rows: Rows;
  withOpportunities(opportunities: Rows): Leads;
}

export function readLeads(list: List, around: Surroundings): LeadsRead {
  const { asOf, zone, log } = around;
  const records = new RecordsBuilder(around, list.values.length, LEAD_KINDS);
  const convertedAt = new Float64Array(list.values.length);
  const opportunityIds: (string | number | null)[] = [];

  readEach(list, leadShape, log, (json) => {
    const checked = records.check(json);
    const warnings = records.add(json, checked, NO_DAY);
    const converted = json.convertedAt == null ? NaN : (parseInstant(json.convertedAt, zone) ?? NaN);
    convertedAt[opportunityIds.length] = Math.max(converted, checked.frame.createdAt);
    opportunityIds.push(json.opportunityId ?? null);
    records.warn(json, checked, warnings);
  });

  return {
    rows: records.rows,
    withOpportunities(opportunities) {
      const built = records.build();
      const opportunity = Int32Array.from(opportunityIds, (id) => rowOf(opportunities, id));
      opportunity.forEach((named, row) => {
        const counts = named === UNKNOWN && (built.createdAt[row] ?? NaN) <= asOf;
        if (counts) log.warn('unknown-opportunity', built.id[row] ?? '');
      });
      return { ...built, convertedAt: firstRows(convertedAt, built.id.length), opportunity };
    },
  };
}
