import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import madeUp from '../demo/data/made-up.json?url';
import type { Adapter } from '../src/index.js';
import emptyData from './data/empty.json?url';
import faultyData from './data/faulty.json?url';
import longLabels from './data/long-labels.json?url';
import noLeads from './data/no-leads.json?url';
import smallTeam from './data/small-team.json?url';
import { dark, failing, narrow, neverEnding, polish, refused, rightToLeft } from './situations.js';

interface DashboardArgs {
  widgets: string | null;
  period: string | null;
  pipeline: string | null;
  owner: string | null;
}

type Story = StoryObj<DashboardArgs>;

const meta: Meta<DashboardArgs> = {
  title: 'Dashboard',
  component: 'pipeline-dashboard',
  args: { period: 'FY2026-Q3' },
};
export default meta;

const over = (data: string | Adapter): Story => ({
  render: ({ widgets, period, pipeline, owner }) => html`
    <pipeline-dashboard
      widgets=${widgets ?? nothing}
      src=${typeof data === 'string' ? data : nothing}
      .adapter=${typeof data === 'string' ? null : data}
      period=${period ?? nothing}
      pipeline=${pipeline ?? nothing}
      owner=${owner ?? nothing}
    ></pipeline-dashboard>
  `,
});

export const Default: Story = over(smallTeam);
export const WholeCompany: Story = { ...over(madeUp), args: { period: null } };
export const Chosen: Story = { ...over(smallTeam), args: { widgets: 'scorecard forecast filters' } };
export const Misspelled: Story = { ...over(smallTeam), args: { widgets: 'scorecard funel' } };
export const OneTeam: Story = { ...over(smallTeam), args: { owner: 'ben' } };
export const NoLeads: Story = over(noLeads);
export const LongLabels: Story = over(longLabels);
export const SetAside: Story = over(faultyData);
export const InAnotherSource: Story = {
  render: () => html`
    <pipeline-source src=${smallTeam} period="FY2026-Q3"><pipeline-dashboard></pipeline-dashboard></pipeline-source>
  `,
};
export const Empty: Story = over(emptyData);
export const Loading: Story = over(neverEnding);
export const Failed: Story = { ...over(failing), name: 'Error' };
export const Refused: Story = { ...over(refused), name: 'Error: refused' };
export const Narrow: Story = { ...over(smallTeam), globals: narrow };
export const NarrowLongLabels: Story = { ...over(longLabels), globals: narrow };
export const Dark: Story = { ...over(smallTeam), globals: dark };
export const RightToLeft: Story = { ...over(smallTeam), globals: rightToLeft };
export const Polish: Story = { ...over(smallTeam), globals: polish };
