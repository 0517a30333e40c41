import { Notice, Page } from '@tsunagari/ui';
import { addDays, type PlainDate } from '@tsunagari/kernel';
import type { ReactElement } from 'react';
import { ButtonLink } from '../../../app/app-link.js';
import { dateText } from '../../../language/dates.js';
import { m } from '../../../paraglide/messages.js';
import { LeftBehind } from '../left-behind.js';
import type { SplitMade } from './step.js';

/** The split has been made: the lists of before and after are one press away. */
export function SplitDone({
  code,
  on,
  made: { successors, dependents },
}: {
  readonly code: string;
  readonly on: PlainDate;
  readonly made: SplitMade;
}): ReactElement {
  const before = addDays(on, -1);
  return (
    <Page title={m.split_done()}>
      <Notice tone="success" title={m.split_done_text({ names: successors.map(({ name }) => name).join('・') })}>
        {m.split_done_kept()}
      </Notice>
      <LeftBehind of={[dependents]} />
      <div className="tn-actions">
        {successors.map((successor) => (
          <ButtonLink
            key={successor.code}
            variant="primary"
            to="/branches/$code"
            params={{ code: successor.code }}
            search={{ asOf: on }}
          >
            {m.open_page_of({ name: successor.name })}
          </ButtonLink>
        ))}
        <ButtonLink to="/branches/$code" params={{ code }} search={{ asOf: before }}>
          {m.list_before({ date: dateText(before) })}
        </ButtonLink>
        <ButtonLink to="/branches" search={{ asOf: on }}>
          {m.list_after({ date: dateText(on) })}
        </ButtonLink>
      </div>
    </Page>
  );
}
