import { Button, Icon } from '@tsunagari/ui';
import type { ReactElement } from 'react';
import { m } from '../../paraglide/messages.js';

/** Prints the screen on A4. */
export function PrintButton(): ReactElement {
  return (
    <Button onPress={() => print()}>
      <Icon name="print" />
      {m.print()}
    </Button>
  );
}
