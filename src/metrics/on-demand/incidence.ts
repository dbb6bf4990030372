export * from '../../engine/incidence.js';
export * from '../over-data.js';
