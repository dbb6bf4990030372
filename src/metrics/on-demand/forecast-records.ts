export * from '../../engine/forecast-records.js';
export * from '../over-data.js';
