import type { VelocityTimeline } from '../../../src/elements/velocity-timeline/velocity-timeline.js';
import { golden, html, next, show } from '../page.js';

const TAG = 'pipeline-velocity-timeline';

/** A view of velocity over the golden life cycle, once its figures are there. */
export async function shownTimeline(view: VelocityTimeline['view'], width = 1200): Promise<VelocityTimeline> {
  const isReady = next('pipeline-ready', TAG);
  const place = show(
    html`<pipeline-source src=${golden('life-cycle')}
      ><pipeline-velocity-timeline view=${view}></pipeline-velocity-timeline
    ></pipeline-source>`,
    { width },
  );
  await isReady;
  const timeline = place.querySelector(TAG);
  if (timeline === null) throw new Error('no velocity timeline');
  return timeline;
}

/** A text with spaces in which lines may break. */
export function plain(text: string): string {
  return text.replace(/\u00a0/g, ' ');
}
