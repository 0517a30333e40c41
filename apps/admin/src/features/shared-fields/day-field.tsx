import { EraDateField, type EraDateFieldProps } from '@tsunagari/ui';
import type { ReactElement } from 'react';
import { dateText } from '../../language/dates.js';
import { dateLabels } from './date-labels.js';

/** A day by era with the words of the app; what was understood is said below in both calendars. */
export function DayField(props: Omit<EraDateFieldProps, 'labels' | 'reading'>): ReactElement {
  return <EraDateField {...props} labels={dateLabels()} reading={dateText} />;
}
