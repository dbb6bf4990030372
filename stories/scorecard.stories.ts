import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
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

interface ScorecardArgs extends WidgetArgs {
  view: 'now' | 'months';
}

type Story = StoryObj<ScorecardArgs>;

const meta: Meta<ScorecardArgs> = {
  title: 'Scorecard',
  component: 'pipeline-scorecard',
  args: { period: 'FY2026-Q3', view: 'now' },
  argTypes: { view: { control: 'inline-radio', options: ['now', 'months'] } },
};
export default meta;

const over = overDataOf<ScorecardArgs>(
  ({ period, pipeline, owner, view }) => html`
    <pipeline-scorecard
      view=${view}
      period=${period ?? nothing}
      pipeline=${pipeline ?? nothing}
      owner=${owner ?? nothing}
    ></pipeline-scorecard>
  `,
);

export const Default: Story = over(smallTeam);
export const Months: Story = { ...over(smallTeam), args: { view: 'months' } };
export const MonthsNarrow: Story = { ...Months, globals: narrow };
export const MonthsDark: Story = { ...Months, globals: dark };
export const MonthsRightToLeft: Story = { ...Months, globals: rightToLeft };
export const MonthsPolish: Story = { ...Months, globals: polish };
export const OneTeam: Story = { ...over(smallTeam), args: { owner: 'ben' } };
export const NoLeads: Story = over(noLeads);
export const OneStage: Story = over(oneStage);
export const LongLabels: Story = over(longLabels);
export const SetAside: Story = over(faultyData);
export const Empty: Story = over(emptyData);
export const EmptyInOwnWords: Story = {
  render: () =>
    within(emptyData, html`<pipeline-scorecard><p slot="empty">Nobody has sold anything yet.</p></pipeline-scorecard>`),
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
