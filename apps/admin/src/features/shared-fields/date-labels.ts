import type { EraDateLabels } from '@tsunagari/ui';
import { m } from '../../paraglide/messages.js';

/** Words of every date field. */
export function dateLabels(): EraDateLabels {
  return {
    western: m.western_year(),
    era: m.era(),
    year: m.year(),
    month: m.month(),
    day: m.day(),
    impossible: m.date_impossible(),
    incomplete: m.date_incomplete(),
  };
}
