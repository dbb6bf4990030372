import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import type { Bucket, VelocityTimelineView } from '../src/index.js';
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
  view: VelocityTimelineView;
  bucket: Bucket;
}
type Story = StoryObj<Args>;

const meta: Meta<Args> = {
  title: 'Velocity timeline',
  component: 'pipeline-velocity-timeline',
  args: { view: 'stages', bucket: 'month', period: 'FY2026' },
};
export default meta;

const over = overDataOf<Args>(
  ({ view, bucket, period, pipeline, owner }) => html`
    <pipeline-velocity-timeline
      view=${view}
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

export const Bands: Story = { ...over(smallTeam), args: { view: 'bands' } };
export const BandsByWeek: Story = { ...over(smallTeam), args: { view: 'bands', bucket: 'week', period: 'FY2026-Q3' } };
export const BandsNarrow: Story = { ...over(smallTeam), args: { view: 'bands' }, globals: narrow };
export const BandsRightToLeft: Story = { ...over(smallTeam), args: { view: 'bands' }, globals: rightToLeft };
export const BandsPolish: Story = { ...over(smallTeam), args: { view: 'bands' }, globals: polish };
export const Ageing: Story = { ...over(smallTeam), args: { view: 'ageing' } };
export const AgeingLongLabels: Story = { ...over(longLabels), args: { view: 'ageing' } };
export const EmptyAgeing: Story = { ...over(emptyData), args: { view: 'ageing' } };
export const LoadingAgeing: Story = { ...over(neverEnding), args: { view: 'ageing' } };
export const AgeingNarrow: Story = { ...over(smallTeam), args: { view: 'ageing' }, globals: narrow };
export const AgeingDark: Story = { ...over(smallTeam), args: { view: 'ageing' }, globals: dark };
export const AgeingRightToLeft: Story = { ...over(smallTeam), args: { view: 'ageing' }, globals: rightToLeft };
export const AgeingPolish: Story = { ...over(smallTeam), args: { view: 'ageing' }, globals: polish };
export const Survival: Story = { ...over(smallTeam), args: { view: 'survival' } };
export const EmptySurvival: Story = { ...over(emptyData), args: { view: 'survival' } };
export const SurvivalNarrow: Story = { ...over(smallTeam), args: { view: 'survival' }, globals: narrow };
export const SurvivalRightToLeft: Story = { ...over(smallTeam), args: { view: 'survival' }, globals: rightToLeft };
export const SurvivalPolish: Story = { ...over(smallTeam), args: { view: 'survival' }, globals: polish };
export const Equation: Story = { ...over(smallTeam), args: { view: 'equation', period: 'FY2026-Q3' } };
export const EquationOfNothing: Story = { ...over(emptyData), args: { view: 'equation' } };
export const EquationUnsplit: Story = { ...over(oneStage), args: { view: 'equation' } };
export const EquationNarrow: Story = {
  ...over(smallTeam),
  args: { view: 'equation', period: 'FY2026-Q3' },
  globals: narrow,
};
export const EquationDark: Story = {
  ...over(smallTeam),
  args: { view: 'equation', period: 'FY2026-Q3' },
  globals: dark,
};
export const EquationRightToLeft: Story = {
  ...over(smallTeam),
  args: { view: 'equation', period: 'FY2026-Q3' },
  globals: rightToLeft,
};
export const EquationPolish: Story = {
  ...over(smallTeam),
  args: { view: 'equation', period: 'FY2026-Q3' },
  globals: polish,
};
