import { Button, Section, TextArea } from '@tsunagari/ui';
import { type ReactElement, useState } from 'react';
import type { PlainDate } from '@tsunagari/kernel';
import { QueryState } from '../../app/query-state.js';
import { graphql } from '../../gql/index.js';
import type { PledgeEditionsQuery } from '../../gql/graphql.js';
import { useChange } from '../../graphql/use-change.js';
import { useOperation } from '../../graphql/use-operation.js';
import { dateText } from '../../language/dates.js';
import { m } from '../../paraglide/messages.js';
import { DayField } from '../shared-fields/day-field.js';
import { FormNotices } from '../shared-fields/form-notices.js';
import { useTell } from '../shared-fields/use-tell.js';

const EDITIONS = graphql(`
  query PledgeEditions {
    secrecyPledges {
      edition
      text
      inForceFrom
    }
  }
`);

const PUBLISH = graphql(`
  mutation PublishPledge($input: PublishPledgeInput!) {
    publishPledge(input: $input) {
      pledge {
        edition
      }
      refusals {
        code
        path
        message
      }
    }
  }
`);

type Edition = PledgeEditionsQuery['secrecyPledges'][number];

/** 秘密厳守の約束の文: the present words, and another edition of them. */
export function PledgeEditions(): ReactElement {
  const query = useOperation(EDITIONS, {});
  return (
    <Section title={m.pledge_words()}>
      <p className="tn-quiet">{m.pledge_words_help()}</p>
      <QueryState query={query}>
        {({ secrecyPledges: [latest] }) => (latest ? <EditionForm key={latest.edition} latest={latest} /> : null)}
      </QueryState>
    </Section>
  );
}

function EditionForm({ latest }: { readonly latest: Edition }): ReactElement {
  const tell = useTell();
  const [text, setText] = useState(latest.text);
  const [inForceFrom, setFrom] = useState<PlainDate | null>(null);
  const change = useChange(
    PUBLISH,
    (result) => result.publishPledge,
    ({ publishPledge: { pledge } }) => tell(m.pledge_published({ edition: pledge?.edition ?? 0 })),
  );
  const { edition } = latest;
  return (
    <form
      className="tn-form tn-narrow"
      onSubmit={(event) => {
        event.preventDefault();
        void change.send({ text, inForceFrom });
      }}
    >
      <p>
        {latest.inForceFrom
          ? m.pledge_edition_from({ edition, day: dateText(latest.inForceFrom) })
          : m.pledge_edition({ edition })}
      </p>
      <FormNotices change={change} />
      <TextArea label={m.pledge_text()} rows={12} value={text} onChange={setText} error={change.errorAt('text')} />
      <DayField
        legend={m.pledge_from_day()}
        help={m.pledge_from_day_help()}
        value={inForceFrom}
        onChange={setFrom}
        error={change.errorAt('inForceFrom')}
      />
      <div className="tn-actions">
        <Button type="submit" isPending={change.isPending} pendingLabel={m.saving()}>
          {m.publish_pledge()}
        </Button>
      </div>
    </form>
  );
}
