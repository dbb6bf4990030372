/** What is asked while exploring, beyond the figures of a report: loaded together, when it is first asked for. */
export { ageing } from '../engine/ageing.js';
export { incidence } from '../engine/incidence.js';
export { losses } from '../engine/losses.js';
export { records } from '../engine/records.js';
export { trendInSteps } from './trend-in-steps.js';

// Bundlers keep what both need in one file where this one holds all of that one.
export * from './further-metrics.js';
