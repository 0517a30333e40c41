import { Showcase } from '@tsunagari/ui';
import type { ReactElement } from 'react';
import { useTitle } from '../../app/use-title.js';

/** Every component in every state, for those who build screens. */
export function ShowcasePage(): ReactElement {
  useTitle('UI');
  return <Showcase />;
}
