import { instantText } from './calendar.js';
import type { Company, Person } from './company.js';
import { market } from './market.js';
import { type AccountRecord, bookOf, type LeadRecord, type OpportunityRecord } from './records.js';
import { PIPELINE } from './stages.js';
import { forecasts, quotas } from './targets.js';

export interface PersonRecord {
  readonly id: string;
  readonly name: string;
  readonly role: string;
  readonly managerId?: string;
}

/** A dataset of the contract; what the makers of variants change has a type. */
export interface CompanyDataset extends Readonly<Record<string, unknown>> {
  readonly people: readonly PersonRecord[];
  readonly accounts: readonly AccountRecord[];
  readonly leads: readonly LeadRecord[];
  readonly opportunities: readonly OpportunityRecord[];
}

export function companyDataset(company: Company): CompanyDataset {
  const { accounts, leads, opportunities, deals } = bookOf(company, market(company));
  return {
    version: 1,
    name: company.name,
    asOf: instantText(company.asOf),
    currency: company.currency,
    timeZone: company.timeZone,
    ...(company.rates.length > 0 && { rates: company.rates }),
    fiscal: { startMonth: company.startMonth },
    pipelines: [PIPELINE],
    people: company.people.map(personRecord),
    accounts,
    leads,
    opportunities,
    forecasts: forecasts(company, deals),
    quotas: quotas(company),
    benchmarks: company.benchmarks,
  };
}

function personRecord({ id, name, role, managerId }: Person): PersonRecord {
  return { id, name, role, ...(managerId && { managerId }) };
}
