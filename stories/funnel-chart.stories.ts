import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import manyPeople from '../demo/data/made-up.json?url';
import type { FunnelChart } from '../src/index.js';
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

type Args = WidgetArgs & Pick<FunnelChart, 'basis' | 'view' | 'compare' | 'orientation'>;
type Story = StoryObj<Args>;

const meta: Meta<Args> = {
  title: 'Funnel chart',
  component: 'pipeline-funnel-chart',
  args: { basis: 'cohort', view: 'steps', compare: null, orientation: 'rows', period: 'FY2026' },
};
export default meta;

const over = overDataOf<Args>(
  ({ basis, view, compare, orientation, period, pipeline, owner }) => html`
    <pipeline-funnel-chart
      basis=${basis}
      view=${view}
      compare=${compare ?? nothing}
      orientation=${orientation}
      period=${period ?? nothing}
      pipeline=${pipeline ?? nothing}
      owner=${owner ?? nothing}
    ></pipeline-funnel-chart>
  `,
);

export const Default: Story = over(smallTeam);
export const Activity: Story = { ...over(smallTeam), args: { basis: 'activity' } };
export const Current: Story = { ...over(smallTeam), args: { basis: 'current' } };
export const PreviousPeriod: Story = { ...over(manyPeople), args: { period: 'FY2027', compare: 'previous' } };
export const HuntersAndFarmers: Story = { ...over(manyPeople), args: { period: 'FY2027', compare: 'model' } };
export const TwoPeople: Story = { ...over(smallTeam), args: { compare: 'owner:dev,eva' } };
export const TwoRegions: Story = {
  ...over(manyPeople),
  args: { period: 'FY2027', compare: 'attributes.region', basis: 'activity' },
};
export const OpenOfTwo: Story = { ...over(manyPeople), args: { period: 'FY2027', compare: 'type', basis: 'current' } };
export const EmptyOfTwoPeriods: Story = { ...over(smallTeam), args: { compare: 'previous', basis: 'current' } };
export const EmptyOfSources: Story = { ...over(emptyData), args: { compare: 'source' } };
export const Losses: Story = { ...over(manyPeople), args: { period: 'FY2027', view: 'losses' } };
export const EmptyOfLosses: Story = { ...over(smallTeam), args: { view: 'losses', basis: 'current' } };
export const Columns: Story = { ...over(manyPeople), args: { period: 'FY2027', orientation: 'columns' } };
export const ColumnsOfLongLabels: Story = { ...over(longLabels), args: { orientation: 'columns' } };
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
export const UnknownComparison: Story = {
  ...over(smallTeam),
  name: 'Error: unknown comparison',
  args: { compare: 'model:hunter,fisher' },
};
export const Narrow: Story = { ...over(smallTeam), globals: narrow };
export const NarrowLongLabels: Story = { ...over(longLabels), globals: narrow };
export const Dark: Story = { ...over(smallTeam), globals: dark };
export const RightToLeft: Story = { ...over(smallTeam), globals: rightToLeft };
export const Polish: Story = { ...over(smallTeam), globals: polish };
export const ComparedNarrow: Story = { ...HuntersAndFarmers, globals: narrow };
export const ComparedDark: Story = { ...HuntersAndFarmers, globals: dark };
export const ComparedRightToLeft: Story = { ...PreviousPeriod, globals: rightToLeft };
export const ComparedPolish: Story = { ...HuntersAndFarmers, globals: polish };
export const LossesNarrow: Story = { ...Losses, globals: narrow };
export const LossesDark: Story = { ...Losses, globals: dark };
export const LossesRightToLeft: Story = { ...Losses, globals: rightToLeft };
export const LossesPolish: Story = { ...Losses, globals: polish };
export const ColumnsNarrow: Story = { ...Columns, globals: narrow };
export const ColumnsDark: Story = { ...Columns, globals: dark };
export const ColumnsRightToLeft: Story = { ...Columns, globals: rightToLeft };
export const ColumnsPolish: Story = { ...Columns, globals: polish };
