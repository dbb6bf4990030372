import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import manyPeople from '../demo/data/made-up.json?url';
import type { Adapter, Figure } from '../src/index.js';
import emptyData from './data/empty.json?url';
import faultyData from './data/faulty.json?url';
import longLabels from './data/long-labels.json?url';
import smallTeam from './data/small-team.json?url';
import { dark, failing, narrow, neverEnding, polish, refused, rightToLeft, within } from './situations.js';

type Story = StoryObj;

const meta: Meta = { title: 'Records', component: 'pipeline-records' };
export default meta;

/** Figures as `pipeline-select` names them, over a year of the data that most stories have. */
const query = { asOf: '2026-11-20T12:00:00Z', period: 'FY2026', pipeline: 'sales' };
const closed: Figure = { metric: 'forecast', query, column: 'team', part: 'closed.value' };
const winRate: Figure = { metric: 'conversion', query, column: 'win', part: 'rate' };
const days: Figure = { metric: 'velocity', query, row: 'sql', column: 'completed', part: 'median' };
const perDay: Figure = { metric: 'scorecard', query, part: 'perDay' };
const leads: Figure = {
  metric: 'funnel',
  query: { asOf: '2026-10-16T07:00:00Z', period: '2025-01-01/2026-11-01', pipeline: 'sales' },
  row: 'mql',
  part: 'entered',
};

const over = (data: string | Adapter, figure: Figure = closed): Story => ({
  render: () => within(data, html`<pipeline-records .figure=${figure}></pipeline-records>`),
});

export const Default: Story = over(smallTeam);
export const OfARate: Story = over(smallTeam, winRate);
export const OfDays: Story = over(smallTeam, days);
export const ManyRecords: Story = over(manyPeople, leads);
export const LongLabels: Story = over(longLabels);
export const SetAside: Story = over(faultyData);
export const Empty: Story = over(emptyData);
export const EmptyOfOthers: Story = over(smallTeam, perDay);
export const EmptyWithoutFigure: Story = {
  render: () => within(smallTeam, html`<pipeline-records></pipeline-records>`),
};
export const EmptyInOwnWords: Story = {
  render: () =>
    within(
      emptyData,
      html`<pipeline-records .figure=${closed}><p slot="empty">Nobody has sold anything yet.</p></pipeline-records>`,
    ),
};
export const Loading: Story = over(neverEnding);
export const Failed: Story = { ...over(failing), name: 'Error' };
export const Refused: Story = { ...over(refused), name: 'Error: refused' };
export const UnknownStage: Story = {
  ...over(smallTeam, { ...days, row: 'nowhere' }),
  name: 'Error: unknown stage',
};
export const Narrow: Story = { ...over(smallTeam), globals: narrow };
export const NarrowLongLabels: Story = { ...over(longLabels, winRate), globals: narrow };
export const Dark: Story = { ...over(smallTeam), globals: dark };
export const RightToLeft: Story = { ...over(smallTeam), globals: rightToLeft };
export const Polish: Story = { ...over(smallTeam), globals: polish };
