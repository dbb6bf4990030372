export * from '../../engine/forecast.js';
export * from '../over-data.js';
