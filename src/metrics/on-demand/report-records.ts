export * from '../../engine/report-records.js';
export * from '../over-data.js';
