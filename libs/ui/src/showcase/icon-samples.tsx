import type { ReactElement } from 'react';
import { Icon, ICON_NAMES } from '../icon/icon.js';
import { Section } from '../layout/page.js';

/** Every drawn sign with its name. */
export function IconSamples(): ReactElement {
  return (
    <Section title="絵しるし">
      <ul className="tn-plain tn-icon-list">
        {ICON_NAMES.map((name) => (
          <li key={name}>
            <Icon name={name} /> <code>{name}</code>
          </li>
        ))}
      </ul>
    </Section>
  );
}
