export type * from './domain-event.js';
