export * from '../trend-in-steps.js';
export * from '../over-data.js';
