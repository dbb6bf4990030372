export * from '../../engine/ageing.js';
export * from '../over-data.js';
