import { apiBuild } from './vite.config.mjs';

export default apiBuild('print-schema', '.schema');
