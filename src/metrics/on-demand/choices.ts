export * from '../choices.js';
export * from '../over-data.js';
