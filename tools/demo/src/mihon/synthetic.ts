import type { Provenance } from '@tsunagari/registry';

/** Stands on every screen and print of the sample city. */
export const WATERMARK = '架空のデータ（みほん市）';

/** What every row of the sample city carries. */
export const SYNTHETIC: Provenance = { origin: 'SYNTHETIC', source: WATERMARK };
