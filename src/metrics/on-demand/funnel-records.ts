export * from '../../engine/funnel-records.js';
export * from '../over-data.js';
