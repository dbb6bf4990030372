export * from '../../engine/bridge.js';
export * from '../over-data.js';
