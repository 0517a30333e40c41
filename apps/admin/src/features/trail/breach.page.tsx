import { LoadingState, Page, RadioChoices } from '@tsunagari/ui';
import { Link } from '@tanstack/react-router';
import { type ReactElement, useState } from 'react';
import { OnlyWith } from '../../app/only-with.js';
import { useTitle } from '../../app/use-title.js';
import { m } from '../../paraglide/messages.js';
import { usePeopleAbilities } from '../people/people-abilities.js';
import { ShowPeople } from '../people/show-people.js';
import { PrintButton } from '../shared-fields/print-button.js';
import { BreachByAccount } from './breach-by-account.js';
import { BreachByPeople } from './breach-by-people.js';

/** 漏えい等の報告: which accounts have seen which fields of whom between two days. Those who see no people ask by days and accounts. */
export function BreachPage(): ReactElement {
  useTitle(m.breach_report());
  return (
    <OnlyWith ability="readTrail">
      <BreachScreen />
    </OnlyWith>
  );
}

function BreachScreen(): ReactElement {
  const people = usePeopleAbilities();
  const [by, setBy] = useState<'people' | 'account'>('people');
  if (!people) return <LoadingState label={m.loading()} isWholePage />;
  const seesPeople = people.seePeople;
  return (
    <Page
      title={m.breach_report()}
      lead={m.breach_lead()}
      actions={<PrintButton />}
      crumbsLabel={m.you_are_here()}
      crumbs={
        <li>
          <Link to="/trail">{m.nav_trail()}</Link>
        </li>
      }
    >
      {seesPeople ? (
        <div className="tn-no-print">
          <RadioChoices
            legend={m.breach_by()}
            value={by}
            onChange={setBy}
            options={[
              { value: 'people', label: m.breach_by_people() },
              { value: 'account', label: m.breach_by_account() },
            ]}
          />
        </div>
      ) : null}
      {seesPeople && by === 'people' ? (
        <ShowPeople>
          <BreachByPeople />
        </ShowPeople>
      ) : (
        <BreachByAccount />
      )}
    </Page>
  );
}
