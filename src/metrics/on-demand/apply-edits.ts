export * from '../../data/apply-edits.js';
export * from '../over-data.js';
