import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import manyPeople from '../demo/data/made-up.json?url';
import type { Adapter, Picked, Query } from '../src/index.js';
import emptyData from './data/empty.json?url';
import longLabels from './data/long-labels.json?url';
import smallTeam from './data/small-team.json?url';
import { dark, failing, narrow, neverEnding, polish, refused, rightToLeft } from './situations.js';

interface Args {
  query: Query;
  pick: Picked | null;
}
type Story = StoryObj<Args>;

const narrowed: Query = { period: 'FY2026', owners: ['ben'], types: ['new'], accounts: ['a-0001', 'a-0002', 'a-0003'] };

const meta: Meta<Args> = {
  title: 'Filters',
  component: 'pipeline-filters',
  args: { query: {}, pick: null },
  argTypes: { query: { control: { type: 'object' } }, pick: { control: { type: 'object' } } },
};
export default meta;

const over = (data: string | Adapter): Story => ({
  render: ({ query, pick }) =>
    typeof data === 'string'
      ? html`<pipeline-source src=${data} .query=${query} .pick=${pick}
          ><pipeline-filters></pipeline-filters
        ></pipeline-source>`
      : html`<pipeline-source .adapter=${data} .query=${query} .pick=${pick}
          ><pipeline-filters></pipeline-filters
        ></pipeline-source>`,
});

/** Opens a panel as the reader does, and a field in it. */
const opening =
  (panel: string, field?: string): NonNullable<Story['play']> =>
  async ({ canvasElement }) => {
    const inBar = (selector: string) =>
      canvasElement.querySelector('pipeline-filters')?.shadowRoot?.querySelector<HTMLElement>(selector);
    (await come(() => inBar(`[popovertarget="${panel}"]`))).click();
    const options = () => [...(inBar(':popover-open')?.querySelectorAll<HTMLElement>('.option') ?? [])];
    const option = await come(() => options().find((text) => field === undefined || text.textContent?.includes(field)));
    if (field === undefined) return;
    option.click();
    await come(() => inBar(':popover-open input'));
  };

/** Waits until something is there. */
async function come(find: () => HTMLElement | null | undefined): Promise<HTMLElement> {
  for (;;) {
    const found = find();
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

export const Default: Story = over(smallTeam);
export const Narrowed: Story = { ...over(smallTeam), args: { query: narrowed } };
export const PickedTeam: Story = {
  ...over(smallTeam),
  args: { query: narrowed, pick: { query: { owners: ['ben'] }, from: 'pipeline-forecast-board' } },
};
export const PickedMonth: Story = {
  ...over(smallTeam),
  args: { pick: { query: { period: '2026-11-01/2026-12-01' }, from: 'pipeline-velocity-timeline' } },
};
export const NarrowPickedTeam: Story = { ...PickedTeam, globals: narrow };
export const PolishPickedTeam: Story = { ...PickedTeam, globals: polish };
export const Periods: Story = { ...over(manyPeople), play: opening('period') };
export const Moment: Story = { ...over(smallTeam), play: opening('as-of') };
export const Fields: Story = { ...over(smallTeam), play: opening('add') };
export const People: Story = { ...over(manyPeople), args: { query: { owners: ['tomasz'] } }, play: opening('owners') };
export const Accounts: Story = { ...over(manyPeople), play: opening('add', 'Account') };
export const LongLabels: Story = {
  ...over(longLabels),
  args: { query: { ...narrowed, sources: ['a source that bears the name of a campaign of three years ago'] } },
};
export const UnansweredPeriod: Story = { ...over(smallTeam), args: { query: { period: 'FY26-Q9' } } };
export const Empty: Story = { ...over(emptyData), play: opening('add') };
export const Loading: Story = over(neverEnding);
export const Failed: Story = { ...over(failing), name: 'Error' };
export const Refused: Story = { ...over(refused), name: 'Error: refused' };
export const WaitingToCome: Story = {
  render: () => html`<pipeline-filters source="still-to-come"></pipeline-filters>`,
};
export const Narrow: Story = { ...over(smallTeam), args: { query: narrowed }, globals: narrow };
export const NarrowPeriods: Story = { ...over(manyPeople), globals: narrow, play: opening('period') };
export const Dark: Story = { ...over(smallTeam), args: { query: narrowed }, globals: dark };
export const DarkPeople: Story = { ...over(manyPeople), globals: dark, play: opening('add', 'Team') };
export const RightToLeft: Story = {
  ...over(smallTeam),
  args: { query: narrowed },
  globals: rightToLeft,
  play: opening('owners'),
};
export const Polish: Story = { ...over(smallTeam), args: { query: narrowed }, globals: polish };
