import { Button, DescriptionList, Notice } from '@tsunagari/ui';
import type { ReactElement } from 'react';
import { m } from '../../paraglide/messages.js';
import type { Fields } from './use-draft.js';

/** Another one has saved first: both texts side by side, and the choice between them. */
export function ConflictNotice<Typed extends Fields>({
  mine,
  theirs,
  labels,
  onKeepMine,
  onTakeTheirs,
}: {
  readonly mine: Typed;
  readonly theirs: Typed;
  /** Names of the fields in the order of the form; `shown` turns a value into words. */
  readonly labels: readonly {
    readonly field: keyof Typed & string;
    readonly label: string;
    readonly shown?: (value: string) => string;
  }[];
  readonly onKeepMine: () => void;
  readonly onTakeTheirs: () => void;
}): ReactElement {
  const different = labels.filter(({ field }) => mine[field] !== theirs[field]);
  const inWords = (value: string | undefined, shown: (value: string) => string = String): string =>
    value ? shown(value) : m.not_given();
  return (
    <Notice tone="warning" title={m.conflict_title()}>
      <p>{m.conflict_text()}</p>
      {different.length > 0 ? (
        <DescriptionList
          rows={different.flatMap(({ field, label, shown }) => [
            { term: m.conflict_theirs({ field: label }), value: inWords(theirs[field], shown) },
            { term: m.conflict_mine({ field: label }), value: inWords(mine[field], shown) },
          ])}
        />
      ) : null}
      <div className="tn-actions">
        <Button onPress={onTakeTheirs}>{m.conflict_take_theirs()}</Button>
        <Button onPress={onKeepMine}>{m.conflict_keep_mine()}</Button>
      </div>
    </Notice>
  );
}
