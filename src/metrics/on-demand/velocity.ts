export * from '../../engine/velocity.js';
export * from '../over-data.js';
