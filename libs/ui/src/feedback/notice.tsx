import type { ReactElement, ReactNode } from 'react';
import { Icon, type IconName } from '../icon/icon.js';

/** What a notice is about. */
export type Tone = 'info' | 'success' | 'warning' | 'danger';

/** The sign of each tone, so that colour is never alone. */
export const TONE_ICONS: Readonly<Record<Tone, IconName>> = {
  info: 'info',
  success: 'check',
  warning: 'warning',
  danger: 'danger',
};

/** Something to know, with a sign and words; danger is read out at once. */
export function Notice({
  tone = 'info',
  title,
  children,
}: {
  readonly tone?: Tone;
  readonly title: ReactNode;
  readonly children?: ReactNode;
}): ReactElement {
  return (
    <div className="tn-notice" data-tone={tone} role={tone === 'danger' ? 'alert' : 'status'}>
      <Icon name={TONE_ICONS[tone]} />
      <div>
        <strong>{title}</strong>
        {children}
      </div>
    </div>
  );
}
