import { Button, Section, TextField } from '@tsunagari/ui';
import { type ReactElement, useState } from 'react';
import { QueryState } from '../../app/query-state.js';
import { graphql } from '../../gql/index.js';
import { useChange } from '../../graphql/use-change.js';
import { useOperation } from '../../graphql/use-operation.js';
import { m } from '../../paraglide/messages.js';
import { FormNotices } from '../shared-fields/form-notices.js';
import { ReachablePeople } from './reachable-people.js';

const PEOPLE = graphql(`
  query EmergencyPeople {
    emergency {
      openAccess {
        id
        people {
          ...EmergencyPerson
        }
      }
    }
  }
`);

const LOOK = graphql(`
  mutation LookInEmergency($input: LookInEmergencyInput!) {
    lookInEmergency(input: $input) {
      access {
        id
        personCount
      }
      refusals {
        code
        path
        message
      }
    }
  }
`);

/** 人をさがす while an access is open, and the people who were found. */
export function EmergencyPeople(): ReactElement {
  const [search, setSearch] = useState('');
  const people = useOperation(PEOPLE, {}, true, 'EMERGENCY');
  const look = useChange(
    LOOK,
    (result) => result.lookInEmergency,
    () => setSearch(''),
    'EMERGENCY',
  );
  return (
    <>
      <Section title={m.emergency_search()}>
        <form
          className="tn-form tn-narrow"
          role="search"
          aria-label={m.emergency_search()}
          onSubmit={(event) => {
            event.preventDefault();
            void look.send({ search });
          }}
        >
          <FormNotices change={look} />
          <TextField
            label={m.emergency_whole_name()}
            help={m.emergency_whole_name_help()}
            requiredLabel={m.required()}
            value={search}
            onChange={setSearch}
            error={look.errorAt('search')}
          />
          <div className="tn-actions">
            <Button type="submit" variant="primary" isPending={look.isPending} pendingLabel={m.loading()}>
              {m.search()}
            </Button>
          </div>
        </form>
      </Section>
      <Section title={m.emergency_people()}>
        <QueryState query={people}>
          {({ emergency: { openAccess } }) =>
            openAccess && openAccess.people.length > 0 ? (
              <ReachablePeople people={openAccess.people} />
            ) : (
              <p className="tn-quiet">{m.emergency_nobody_yet()}</p>
            )
          }
        </QueryState>
      </Section>
    </>
  );
}
