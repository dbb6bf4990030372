export const PIPELINE = {
  id: 'sales',
  label: 'Sales',
  stages: [
    { id: 'mql', label: 'MQL', kind: 'lead' },
    { id: 'srl', label: 'SRL', kind: 'unqualified', probability: 0.1 },
    { id: 'sql', label: 'SQL', kind: 'qualified', probability: 0.25 },
    { id: 'proposal', label: 'Proposal', kind: 'qualified', probability: 0.45 },
    { id: 'negotiation', label: 'Negotiation', kind: 'qualified', probability: 0.7 },
    { id: 'won', label: 'Won', kind: 'won' },
    { id: 'lost', label: 'Lost', kind: 'lost' },
  ],
} as const;

export type OpenStage = 'srl' | 'sql' | 'proposal' | 'negotiation';
export type DealStage = OpenStage | 'won' | 'lost';

/** How an average deal fares in a stage. */
interface StageOdds {
  readonly next: DealStage;
  /** Share that goes on, by type of business. */
  readonly goesOn: { readonly new: number; readonly existing: number };
  /** Median days until it goes on, or is given up. */
  readonly days: number;
  readonly daysToLose: number;
  /** Days that a seller expects from here to the close. */
  readonly expectedDays: number;
}

export const STAGE_ODDS: Readonly<Record<OpenStage, StageOdds>> = {
  srl: { next: 'sql', goesOn: { new: 0.8, existing: 0.9 }, days: 8, daysToLose: 15, expectedDays: 52 },
  sql: { next: 'proposal', goesOn: { new: 0.5, existing: 0.88 }, days: 14.5, daysToLose: 24, expectedDays: 34 },
  proposal: { next: 'negotiation', goesOn: { new: 0.68, existing: 0.93 }, days: 12, daysToLose: 22, expectedDays: 21 },
  negotiation: { next: 'won', goesOn: { new: 0.8, existing: 0.94 }, days: 11, daysToLose: 19, expectedDays: 14 },
};

export function isOpen(stage: DealStage): stage is OpenStage {
  return stage !== 'won' && stage !== 'lost';
}
