import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import type { Adapter } from '../src/index.js';
import emptyData from './data/empty.json?url';
import faultyData from './data/faulty.json?url';
import noLeads from './data/no-leads.json?url';
import onlyFaulty from './data/only-faulty.json?url';
import smallTeamText from './data/small-team.json?raw';
import smallTeam from './data/small-team.json?url';
import { dark, failing, narrow, neverEnding, polish, refused, rightToLeft, within } from './situations.js';

interface Args {
  src: string;
  'as-of': string | null;
  period: string | null;
  pipeline: string | null;
  owner: string | null;
}
type Story = StoryObj<Args>;

const widgets = html`
  <div class="stack">
    <pipeline-scorecard></pipeline-scorecard>
    <pipeline-funnel-chart></pipeline-funnel-chart>
  </div>
`;

const meta: Meta<Args> = {
  title: 'Source',
  component: 'pipeline-source',
  args: { src: smallTeam, period: 'FY2026' },
  render: ({ src, 'as-of': asOf, period, pipeline, owner }) => html`
    <pipeline-source
      src=${src}
      as-of=${asOf ?? nothing}
      period=${period ?? nothing}
      pipeline=${pipeline ?? nothing}
      owner=${owner ?? nothing}
    >
      ${widgets}
    </pipeline-source>
  `,
};
export default meta;

export const Default: Story = {};
export const AsOf: Story = { args: { 'as-of': '2026-08-14' } };
export const OneTeam: Story = { args: { owner: 'ben' } };
export const InlineData: Story = {
  render: ({ period }) => html`<pipeline-source period=${period}>${inlineScript()}${widgets}</pipeline-source>`,
};
export const DataInParts: Story = { render: () => within(inParts, widgets) };
export const NamedByWidgets: Story = {
  render: ({ src, period }) => html`
    <pipeline-funnel-chart source="team"></pipeline-funnel-chart>
    <pipeline-source id="team" src=${src} period=${period}></pipeline-source>
  `,
};
export const Two: Story = {
  render: ({ period }) => html`
    <div class="stack">
      <pipeline-source src=${smallTeam} period=${period}>
        <pipeline-funnel-chart></pipeline-funnel-chart>
      </pipeline-source>
      <pipeline-source src=${noLeads} period=${period}>
        <pipeline-funnel-chart></pipeline-funnel-chart>
      </pipeline-source>
    </div>
  `,
};
export const WaitingToCome: Story = {
  render: () => html`<pipeline-funnel-chart source="still-to-come"></pipeline-funnel-chart>`,
};
export const SetAside: Story = { args: { src: faultyData } };
export const Empty: Story = { args: { src: emptyData } };
export const EmptyOfFaults: Story = { args: { src: onlyFaulty } };
export const Loading: Story = { render: () => within(neverEnding, widgets) };
export const Failed: Story = { name: 'Error', render: () => within(failing, widgets) };
export const Refused: Story = { name: 'Error: refused', render: () => within(refused, widgets) };
export const Narrow: Story = { globals: narrow };
export const Dark: Story = { globals: dark };
export const RightToLeft: Story = { globals: rightToLeft };
export const Polish: Story = { globals: polish };

/** As a page has it whose server writes the data into it. */
function inlineScript(): HTMLScriptElement {
  const script = document.createElement('script');
  script.type = 'application/json';
  script.textContent = smallTeamText;
  return script;
}

/** A system that is asked for one list after the other. */
const inParts: Adapter = {
  async *load() {
    yield {
      version: 1,
      asOf: '2026-09-30',
      currency: 'EUR',
      pipelines: [
        {
          id: 'sales',
          stages: [
            { id: 'mql', label: 'MQL', kind: 'lead' },
            { id: 'sql', label: 'SQL', kind: 'qualified' },
            { id: 'won', label: 'Won', kind: 'won' },
            { id: 'lost', label: 'Lost', kind: 'lost' },
          ],
        },
      ],
      people: [{ id: 'ann', name: 'Ann Mensah' }],
    };
    yield {
      leads: [
        {
          id: 'l-1',
          createdAt: '2026-07-02',
          stage: 'mql',
          ownerId: 'ann',
          convertedAt: '2026-07-20',
          opportunityId: 'o-1',
        },
        { id: 'l-2', createdAt: '2026-08-11', stage: 'mql', ownerId: 'ann' },
      ],
    };
    yield {
      opportunities: [
        { id: 'o-1', createdAt: '2026-07-20', stage: 'won', ownerId: 'ann', amount: 12_000, closeDate: '2026-09-14' },
        { id: 'o-2', createdAt: '2026-08-03', stage: 'sql', ownerId: 'ann', amount: 8_500, closeDate: '2026-11-30' },
      ],
    };
  },
};
