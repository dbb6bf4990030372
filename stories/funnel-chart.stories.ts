import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import manyPeople from '../demo/data/made-up.json?url';
import type { FunnelBasis } from '../src/index.js';
import emptyData from './data/empty.json?url';
import faultyData from './data/faulty.json?url';
import longLabels from './data/long-labels.json?url';
import noLeads from './data/no-leads.json?url';
import oneStage from './data/one-stage.json?url';
import onlyFaulty from './data/only-faulty.json?url';
import smallTeam from './data/small-team.json?url';
import {
  dark,
  failing,
  narrow,
  neverEnding,
  polish,
  refused,
  rightToLeft,
  overDataOf,
  within,
  type WidgetArgs,
} from './situations.js';

interface Args extends WidgetArgs {
  basis: FunnelBasis;
}
type Story = StoryObj<Args>;

const meta: Meta<Args> = {
  title: 'Funnel chart',
  component: 'pipeline-funnel-chart',
  args: { basis: 'cohort', period: 'FY2026' },
};
export default meta;

const over = overDataOf<Args>(
  ({ basis, period, pipeline, owner }) => html`
    <pipeline-funnel-chart
      basis=${basis}
      period=${period ?? nothing}
      pipeline=${pipeline ?? nothing}
      owner=${owner ?? nothing}
    ></pipeline-funnel-chart>
  `,
);

export const Default: Story = over(smallTeam);
export const Activity: Story = { ...over(smallTeam), args: { basis: 'activity' } };
export const Current: Story = { ...over(smallTeam), args: { basis: 'current' } };
export const OneTeam: Story = { ...over(smallTeam), args: { owner: 'ben' } };
export const NoLeads: Story = over(noLeads);
export const OneStage: Story = over(oneStage);
export const ManyRecords: Story = { ...over(manyPeople), args: { period: 'FY2027' } };
export const LongLabels: Story = over(longLabels);
export const SetAside: Story = over(faultyData);
export const Empty: Story = over(emptyData);
export const EmptyInOwnWords: Story = {
  render: () =>
    within(
      emptyData,
      html`<pipeline-funnel-chart><p slot="empty">Nobody has sold anything yet.</p></pipeline-funnel-chart>`,
    ),
};
export const EmptyOfFaults: Story = over(onlyFaulty);
export const Loading: Story = over(neverEnding);
export const Failed: Story = { ...over(failing), name: 'Error' };
export const Refused: Story = { ...over(refused), name: 'Error: refused' };
export const UnknownPeriod: Story = { ...over(smallTeam), name: 'Error: unknown period', args: { period: 'FY26-Q9' } };
export const Narrow: Story = { ...over(smallTeam), globals: narrow };
export const NarrowLongLabels: Story = { ...over(longLabels), globals: narrow };
export const Dark: Story = { ...over(smallTeam), globals: dark };
export const RightToLeft: Story = { ...over(smallTeam), globals: rightToLeft };
export const Polish: Story = { ...over(smallTeam), globals: polish };
