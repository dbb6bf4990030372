import type { DealSums, PersonForecast } from '../../engine/forecast.js';
import type { Format } from '../shared/format.js';
import { percent } from '../shared/percent.js';
import { roundNumbers } from '../shared/round-numbers.js';
import type { ForecastWords } from './forecast-board.words.js';

/** Parts of a bar, from the most to the least certain. */
export const BAR_PARTS = ['closed', 'commit', 'upside', 'pipeline'] as const;
export type BarPart = (typeof BAR_PARTS)[number];

/** What all bars are measured on: shares of each person's quota or, where nobody has one, money. */
export interface Scale {
  readonly isOfQuota: boolean;
  /** The share or the amount at the end. */
  readonly end: number;
  readonly ticks: readonly Tick[];
  /** Where the quota is, in percent. */
  readonly quota: number | null;
}

export interface Tick {
  /** In percent. */
  readonly x: number;
  readonly text: string;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly isQuota: boolean;
}

/** Positions in percent of the width. */
export interface Bar {
  readonly parts: readonly { readonly mark: BarPart; readonly x: number; readonly width: number }[];
  /** Where the quota is. */
  readonly quota: number | null;
  /** Whether the quota's line crosses a solid mark. */
  readonly isCrossed: boolean;
  /** How far the bar would go where it is cut off. */
  readonly beyond: string | null;
}

/** Beyond this share of a quota bars are cut, or one outlier would flatten all others. */
const MOST_SHARE = 2.5;
const LEAST_SHARE = 1.25;
const HALF_QUOTAS = [0, 0.5, 1, 1.5, 2, 2.5];

export function scaleOf(people: readonly PersonForecast[], format: Format, words: ForecastWords): Scale {
  const withQuota = people.filter(({ quota }) => quota !== null);
  if (withQuota.length === 0) return moneyScale(people, format);
  const shares = withQuota.map(({ quota, team }) => shareOf(total(team), quota)).filter((share) => share !== null);
  const end = Math.min(
    MOST_SHARE,
    shares.reduce((most, share) => Math.max(most, share), LEAST_SHARE),
  );
  const steps = HALF_QUOTAS.filter((share) => share <= 0.96 * end);
  return {
    isOfQuota: true,
    end,
    ticks: steps.map((share) => ({
      ...placeOf(share, end),
      text: shareText(share, steps.at(-1), format, words),
      isQuota: share === 1,
    })),
    quota: percent(1, end),
  };
}

function moneyScale(people: readonly PersonForecast[], format: Format): Scale {
  const most = people.reduce((so, { team }) => Math.max(so, total(team)), 0);
  const end = Math.max(1, most);
  return {
    isOfQuota: false,
    end,
    ticks: [0, ...roundNumbers(most, 3)].map((amount) => ({
      ...placeOf(amount, end),
      text: format.money(amount),
      isQuota: false,
    })),
    quota: null,
  };
}

/** A label at either end keeps inside the scale. */
function placeOf(value: number, end: number): Pick<Tick, 'x' | 'anchor'> {
  const x = percent(value, end);
  return { x, anchor: x < 4 ? 'start' : x > 92 ? 'end' : 'middle' };
}

/** The last label alone says that they are percent. */
function shareText(share: number, last: number | undefined, format: Format, words: ForecastWords): string {
  if (share === 1) return words.quota;
  return share === last ? format.wholeRate(share) : format.count(100 * share);
}

/** A person's bar; null where it can't be measured for want of a quota. */
export function barOf({ team, quota }: PersonForecast, scale: Scale, { wholeRate }: Format): Bar | null {
  const whole = scale.isOfQuota ? quota : 1;
  if (whole === null || whole <= 0) return null;
  const end = scale.end * whole;
  let before = 0;
  const parts = [];
  for (const mark of BAR_PARTS) {
    const x = percent(before, end);
    before += team[mark].value;
    const width = Math.min(100, percent(before, end)) - x;
    if (width > 0) parts.push({ mark, x, width });
  }
  const solid = before - team.pipeline.value;
  return {
    parts,
    quota: scale.quota,
    isCrossed: scale.isOfQuota && solid > whole,
    beyond: before > end ? wholeRate(before / whole) : null,
  };
}

function total(team: DealSums): number {
  return BAR_PARTS.reduce((sum, part) => sum + team[part].value, 0);
}

function shareOf(value: number, quota: number | null): number | null {
  return quota === null || quota <= 0 ? null : value / quota;
}
