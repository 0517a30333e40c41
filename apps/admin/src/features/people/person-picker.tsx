import { Button, Furigana } from '@tsunagari/ui';
import { type ReactElement, useState } from 'react';
import { QueryState } from '../../app/query-state.js';
import type { FoundPersonFragment } from '../../gql/graphql.js';
import { graphql, unmask } from '../../gql/index.js';
import { useOperation } from '../../graphql/use-operation.js';
import { m } from '../../paraglide/messages.js';
import { SearchWords } from '../shared-fields/search-words.js';

export const FOUND_PERSON = graphql(`
  fragment FoundPerson on Person {
    id
    name
    kana
    birth {
      text
    }
    association {
      id
      name
    }
    branch {
      id
      name
    }
  }
`);

const FIND = graphql(`
  query FindPeople($search: String!) {
    people(first: 8, filter: { search: $search, isPresent: true }) {
      totalCount
      nodes {
        id
        ...FoundPerson
      }
    }
  }
`);

/** Finds one person by name, reading or telephone; who was chosen is shown and can be chosen anew. */
export function PersonPicker({
  label,
  chosen,
  onChoose,
  except,
}: {
  readonly label: string;
  readonly chosen: FoundPersonFragment | null;
  readonly onChoose: (person: FoundPersonFragment | null) => void;
  /** Someone who cannot be meant. */
  readonly except?: string;
}): ReactElement {
  const [words, setWords] = useState('');
  const query = useOperation(FIND, { search: words }, words.trim() !== '');
  if (chosen)
    return (
      <div className="tn-field">
        <span className="tn-label">{label}</span>
        <div className="tn-actions">
          <PersonWordsLine person={chosen} />
          <Button onPress={() => onChoose(null)}>{m.choose_again()}</Button>
        </div>
      </div>
    );
  return (
    <div className="tn-field">
      <SearchWords label={label} value={words} onChange={setWords} />
      <p className="tn-help">{m.person_picker_help()}</p>
      {words.trim() === '' ? null : (
        <QueryState query={query}>
          {({ people }) => {
            const found = unmask(FOUND_PERSON, people.nodes).filter(({ id }) => id !== except);
            return (
              <div aria-live="polite">
                {found.length === 0 ? <p className="tn-quiet">{m.nothing_found()}</p> : null}
                <ul className="tn-plain tn-picks">
                  {found.map((person) => (
                    <li key={person.id}>
                      <Button onPress={() => onChoose(person)}>
                        <PersonWordsLine person={person} />
                      </Button>
                    </li>
                  ))}
                </ul>
              </div>
            );
          }}
        </QueryState>
      )}
    </div>
  );
}

function PersonWordsLine({ person }: { readonly person: FoundPersonFragment }): ReactElement {
  const place = person.association?.name ?? person.branch?.name;
  return (
    <span>
      <Furigana base={person.name} kana={person.kana ?? null} />{' '}
      <span className="tn-quiet tn-small">{[place, person.birth?.text].filter(Boolean).join('・')}</span>
    </span>
  );
}
