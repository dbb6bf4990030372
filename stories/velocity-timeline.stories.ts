import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import type { Bucket } from '../src/index.js';
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
  bucket: Bucket;
}
type Story = StoryObj<Args>;

const meta: Meta<Args> = {
  title: 'Velocity timeline',
  component: 'pipeline-velocity-timeline',
  args: { bucket: 'month', period: 'FY2026' },
};
export default meta;

const over = overDataOf<Args>(
  ({ bucket, period, pipeline, owner }) => html`
    <pipeline-velocity-timeline
      bucket=${bucket}
      period=${period ?? nothing}
      pipeline=${pipeline ?? nothing}
      owner=${owner ?? nothing}
    ></pipeline-velocity-timeline>
  `,
);

export const Default: Story = over(smallTeam);
export const Weeks: Story = { ...over(smallTeam), args: { bucket: 'week', period: 'FY2026-Q3' } };
export const Quarters: Story = { ...over(smallTeam), args: { bucket: 'quarter' } };
export const OneMonth: Story = { ...over(smallTeam), args: { period: '2026-11-01/2026-12-01' } };
export const NoLeads: Story = over(noLeads);
export const NoHistories: Story = over(oneStage);
export const LongLabels: Story = over(longLabels);
export const SetAside: Story = over(faultyData);
export const Empty: Story = over(emptyData);
export const EmptyInOwnWords: Story = {
  render: () =>
    within(
      emptyData,
      html`<pipeline-velocity-timeline><p slot="empty">Nobody has sold anything yet.</p></pipeline-velocity-timeline>`,
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
