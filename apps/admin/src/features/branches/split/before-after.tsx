import { Card, Notice, Section } from '@tsunagari/ui';
import { formatNumber } from '@tsunagari/kernel';
import type { ReactElement } from 'react';
import type { SplitPreviewQuery } from '../../../gql/graphql.js';
import { dateText } from '../../../language/dates.js';
import { m } from '../../../paraglide/messages.js';
import { LeftBehind } from '../left-behind.js';

type Preview = SplitPreviewQuery['branchSplitPreview'];

const names = (rows: readonly { readonly name: string }[]): string => rows.map(({ name }) => name).join('、');

/** The branch of today beside those that would come out of it. */
export function BeforeAfter({
  preview,
  branchName,
}: {
  readonly preview: Preview;
  readonly branchName: string;
}): ReactElement {
  return (
    <Section title={m.preview_title({ date: dateText(preview.effectiveOn) })}>
      <p>{m.preview_before({ name: branchName, count: preview.totalAssociations })}</p>
      <div className="tn-columns">
        {preview.successors.map((successor) => (
          <SuccessorCard key={successor.code} successor={successor} />
        ))}
      </div>
      {preview.unassignedBases.length > 0 ? (
        <Notice tone="warning" title={m.preview_bases_end({ names: names(preview.unassignedBases) })} />
      ) : null}
      <LeftBehind of={[preview.dependents]} />
    </Section>
  );
}

function SuccessorCard({ successor }: { readonly successor: Preview['successors'][number] }): ReactElement {
  const { code, name, kana, associations, bases, households, householdsAbout, householdsNotGiven } = successor;
  return (
    <Card>
      <h3>
        {m.preview_successor({ name, code })} <span className="tn-quiet tn-small">{kana}</span>
      </h3>
      <p>
        <strong>{m.associations_count({ count: associations.length })}</strong>
      </p>
      {associations.length === 0 ? (
        <p className="tn-missing">{m.preview_empty()}</p>
      ) : (
        <p>
          {m.preview_households({
            households:
              households == null ? m.not_given() : `${householdsAbout > 0 ? m.about() : ''}${formatNumber(households)}`,
            missing: householdsNotGiven,
          })}
        </p>
      )}
      <ul>
        {associations.map((association) => (
          <li key={association.id}>{association.name}</li>
        ))}
      </ul>
      {bases.length === 0 ? (
        <p className="tn-missing">{m.preview_no_base()}</p>
      ) : (
        <p>{m.preview_bases({ names: names(bases) })}</p>
      )}
    </Card>
  );
}
