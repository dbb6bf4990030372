import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import manyPeople from '../demo/data/made-up.json?url';
import type { ForecastView, Picked } from '../src/index.js';
import emptyData from './data/empty.json?url';
import faultyData from './data/faulty.json?url';
import longLabels from './data/long-labels.json?url';
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
  view: ForecastView;
}
type Story = StoryObj<Args>;

const meta: Meta<Args> = {
  title: 'Forecast board',
  component: 'pipeline-forecast-board',
  args: { view: 'board' },
};
export default meta;

const over = overDataOf<Args>(
  ({ view, period, pipeline, owner }) => html`
    <pipeline-forecast-board
      view=${view}
      period=${period ?? nothing}
      pipeline=${pipeline ?? nothing}
      owner=${owner ?? nothing}
    ></pipeline-forecast-board>
  `,
);

export const Default: Story = over(smallTeam);
export const People: Story = { ...over(smallTeam), args: { view: 'people' } };
export const Deals: Story = { ...over(smallTeam), args: { view: 'deals' } };
export const OneTeam: Story = { ...over(smallTeam), args: { owner: 'cleo' } };
/** Over a source in which a person's team is picked. */
const picked = (pick: Picked): Story => ({
  render: ({ view }) => html`
    <pipeline-source src=${smallTeam} .pick=${pick}>
      <pipeline-filters></pipeline-filters>
      <pipeline-forecast-board view=${view}></pipeline-forecast-board>
    </pipeline-source>
  `,
});
const team: Picked = { query: { owners: ['ben'] }, from: 'pipeline-forecast-board' };

export const PickedTeam: Story = picked(team);
export const DarkPickedTeam: Story = { ...picked(team), globals: dark };
export const NarrowPickedTeam: Story = { ...picked(team), globals: narrow };
export const OfAPickedRow: Story = picked({ query: { types: ['new'] }, from: 'pipeline-conversion-table' });
export const WithoutQuotas: Story = { ...over(smallTeam), args: { period: '2026-11-01/2026-12-01' } };
export const WholeYear: Story = { ...over(smallTeam), args: { period: 'FY2026' } };
export const ManyPeople: Story = over(manyPeople);
export const OneStage: Story = over(oneStage);
export const LongLabels: Story = over(longLabels);
export const SetAside: Story = over(faultyData);
export const Empty: Story = over(emptyData);
export const EmptyInOwnWords: Story = {
  render: () =>
    within(
      emptyData,
      html`<pipeline-forecast-board><p slot="empty">Nobody has sold anything yet.</p></pipeline-forecast-board>`,
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
