import { VelocityTimeline } from '../elements/velocity-timeline/velocity-timeline.js';
import { define } from './define.js';

define('pipeline-velocity-timeline', VelocityTimeline);

declare global {
  interface HTMLElementTagNameMap {
    'pipeline-velocity-timeline': VelocityTimeline;
  }
}
