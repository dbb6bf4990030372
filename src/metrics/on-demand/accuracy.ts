export * from '../../engine/accuracy.js';
export * from '../over-data.js';
