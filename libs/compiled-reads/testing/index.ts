export { type Chance, type Grammar, type RandomOperation, randomOperation } from './operations.js';
