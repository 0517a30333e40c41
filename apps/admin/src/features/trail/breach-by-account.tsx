import { Button, TextArea } from '@tsunagari/ui';
import { type ReactElement, useState } from 'react';
import { m } from '../../paraglide/messages.js';
import { RequiredDayField, useRequiredDay } from '../shared-fields/required-day.js';
import { BreachTable } from './breach-table.js';
import { personNumbersIn } from './person-numbers.js';

/** Who has seen how many persons, by days, account and the numbers of persons: for auditors, who see no names. */
export function BreachByAccount(): ReactElement {
  const [from, until] = [useRequiredDay(), useRequiredDay()];
  const [typed, setTyped] = useState('');
  const [accountId, setAccount] = useState<string | null>(null);
  const { numbers, wrong } = personNumbersIn(typed);
  return (
    <>
      <div className="tn-toolbar tn-no-print">
        <RequiredDayField legend={m.trail_from()} day={from} error={null} />
        <RequiredDayField legend={m.trail_until()} day={until} error={null} />
      </div>
      <div className="tn-form tn-narrow tn-no-print">
        <TextArea
          label={m.breach_numbers()}
          help={m.breach_numbers_help()}
          value={typed}
          onChange={setTyped}
          error={wrong === null ? null : m.breach_number_wrong({ number: wrong })}
        />
        {accountId === null ? null : <Button onPress={() => setAccount(null)}>{m.breach_all_accounts()}</Button>}
      </div>
      {from.value && until.value && wrong === null ? (
        <BreachTable
          question={{ personIds: numbers, accountId, from: from.value, until: until.value }}
          onAccount={accountId === null ? setAccount : undefined}
          namesNumbers={accountId !== null}
        />
      ) : (
        <p>{m.breach_choose_days()}</p>
      )}
    </>
  );
}
