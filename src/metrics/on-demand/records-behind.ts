export * from '../records-behind.js';
export * from '../over-data.js';
