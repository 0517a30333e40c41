import type { TrailDetailObject } from './trail.object.js';

/** What else a row of the trail says, as texts. */
export function detailsOf(details: Readonly<Record<string, unknown>>): TrailDetailObject[] {
  return Object.entries(details).map(([name, value]) => ({
    name,
    value: Array.isArray(value) ? value.join(', ') : typeof value === 'string' ? value : JSON.stringify(value),
  }));
}
