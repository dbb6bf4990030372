export * from '../../engine/scorecard.js';
export * from '../over-data.js';
