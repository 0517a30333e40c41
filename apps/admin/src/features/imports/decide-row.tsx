import { Button, Card, DescriptionList, Dialog, Furigana } from '@tsunagari/ui';
import type { ReactElement } from 'react';
import type { ImportRowShownFragment, ImportStatusFragment } from '../../gql/graphql.js';
import { m } from '../../paraglide/messages.js';
import { fieldLabel } from './field-labels.js';
import { useDecide } from './use-decide.js';

type Candidate = ImportRowShownFragment['candidates'][number];

/** 重複の候補: what the row says, and those who resemble it; which one is meant, or another person. */
export function DecideRow({
  batch,
  row,
  onClose,
}: {
  readonly batch: ImportStatusFragment;
  readonly row: ImportRowShownFragment;
  readonly onClose: () => void;
}): ReactElement {
  const decide = useDecide(batch);
  const choose = (decision: 'UPDATE' | 'NEW' | 'SKIP', personId?: string): void => {
    decide.send({ rowIds: [row.id], ...(personId ? { personId } : {}) }, decision);
    onClose();
  };
  return (
    <Dialog title={m.decide_row({ row: row.rowNumber })} isOpen onClose={onClose}>
      <h3>{m.row_in_file()}</h3>
      <DescriptionList rows={row.values.map(({ field, value }) => ({ term: fieldLabel(field), value }))} />
      <h3>{m.people_who_resemble()}</h3>
      <ul className="tn-plain tn-page">
        {row.candidates.map((candidate) => (
          <li key={candidate.id}>
            <Card>
              <CandidateWords candidate={candidate} />
              <div className="tn-actions">
                <Button variant="primary" onPress={() => choose('UPDATE', candidate.id)}>
                  {m.same_person_of({ name: candidate.name })}
                </Button>
              </div>
            </Card>
          </li>
        ))}
      </ul>
      <div className="tn-actions">
        <Button onPress={() => choose('NEW')}>{m.other_person()}</Button>
        <Button onPress={() => choose('SKIP')}>{m.skip_row()}</Button>
        <Button onPress={onClose}>{m.cancel()}</Button>
      </div>
    </Dialog>
  );
}

function CandidateWords({ candidate }: { readonly candidate: Candidate }): ReactElement {
  const { name, kana, birth, association, branch, contacts } = candidate;
  const place = association?.name ?? branch?.name;
  return (
    <>
      <strong>
        <Furigana base={name} kana={kana ?? null} />
      </strong>
      <p className="tn-quiet">
        {[birth?.text, place, ...contacts.map(({ value }) => value)].filter(Boolean).join('・')}
      </p>
    </>
  );
}
