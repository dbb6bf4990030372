import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import manyPeople from '../demo/data/made-up.json?url';
import type { ConversionTable, Dimension } from '../src/index.js';
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
  by: Dimension;
  view: ConversionTable['view'];
}
type Story = StoryObj<Args>;

const meta: Meta<Args> = {
  title: 'Conversion table',
  component: 'pipeline-conversion-table',
  args: { by: 'owner', period: 'FY2026' },
};
export default meta;

const over = overDataOf<Args>(
  ({ by, view, period, pipeline, owner }) => html`
    <pipeline-conversion-table
      by=${by}
      view=${view ?? nothing}
      period=${period ?? nothing}
      pipeline=${pipeline ?? nothing}
      owner=${owner ?? nothing}
    ></pipeline-conversion-table>
  `,
);

export const Default: Story = over(smallTeam);
export const ByManager: Story = { ...over(smallTeam), args: { by: 'manager' } };
export const BySource: Story = { ...over(smallTeam), args: { by: 'source' } };
export const ByType: Story = { ...over(smallTeam), args: { by: 'type' } };
export const ByMonth: Story = { ...over(smallTeam), args: { by: 'month' } };
export const ByMonthOfMany: Story = { ...over(manyPeople), args: { by: 'month', period: 'FY2027' } };
export const ByMonthDark: Story = { ...over(smallTeam), args: { by: 'month' }, globals: dark };
export const ByMonthNarrow: Story = { ...over(smallTeam), args: { by: 'month' }, globals: narrow };
export const ByMonthRightToLeft: Story = { ...over(smallTeam), args: { by: 'month' }, globals: rightToLeft };
export const ByMonthPolish: Story = { ...over(smallTeam), args: { by: 'month' }, globals: polish };
export const ByAttribute: Story = { ...over(smallTeam), args: { by: 'attributes.product' } };
export const ManyRows: Story = { ...over(manyPeople), args: { by: 'account', period: 'FY2027' } };
export const OverTime: Story = { ...over(smallTeam), args: { view: 'incidence' } };
export const OverTimeOfMany: Story = { ...over(manyPeople), args: { view: 'incidence', period: 'FY2027' } };
export const OverTimeDark: Story = { ...over(smallTeam), args: { view: 'incidence' }, globals: dark };
export const OverTimeNarrow: Story = { ...over(smallTeam), args: { view: 'incidence' }, globals: narrow };
export const OverTimeRightToLeft: Story = { ...over(smallTeam), args: { view: 'incidence' }, globals: rightToLeft };
export const OverTimePolish: Story = { ...over(smallTeam), args: { view: 'incidence' }, globals: polish };
export const OverTimeLongLabels: Story = { ...over(longLabels), args: { view: 'incidence' } };
export const OverTimeOneStage: Story = { ...over(oneStage), args: { view: 'incidence' } };
export const EmptyOverTime: Story = { ...over(emptyData), args: { view: 'incidence' } };
export const NoLeads: Story = over(noLeads);
export const OneStage: Story = over(oneStage);
export const LongLabels: Story = over(longLabels);
export const SetAside: Story = over(faultyData);
export const Empty: Story = over(emptyData);
export const EmptyInOwnWords: Story = {
  render: () =>
    within(
      emptyData,
      html`<pipeline-conversion-table><p slot="empty">Nobody has sold anything yet.</p></pipeline-conversion-table>`,
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
