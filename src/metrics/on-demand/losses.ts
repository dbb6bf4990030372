export * from '../../engine/losses.js';
export * from '../over-data.js';
