export * from '../../engine/conversion.js';
export * from '../over-data.js';
