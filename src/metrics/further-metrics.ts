/** What is computed on a page beyond the funnel: loaded together, since one file is smaller than many. */
export { accuracy } from '../engine/accuracy.js';
export { bridge } from '../engine/bridge.js';
export { conversion } from '../engine/conversion.js';
export { forecast } from '../engine/forecast.js';
export { reportRecords } from '../engine/report-records.js';
export { scorecard } from '../engine/scorecard.js';
export { velocity } from '../engine/velocity.js';
export { keptRecords } from './kept-records.js';
export { recordRows } from './record-rows.js';
