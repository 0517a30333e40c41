import { Button, Dialog } from '@tsunagari/ui';
import { type ReactElement, useState } from 'react';
import type { KeptAccountFragment } from '../../gql/graphql.js';
import { graphql, unmask } from '../../gql/index.js';
import { useChange } from '../../graphql/use-change.js';
import { m } from '../../paraglide/messages.js';
import { LISTED_TOKEN, TokenList } from '../account/tokens/token-list.js';
import { firstDayText, lastDayText } from '../roles/term-text.js';
import { FormNotices } from '../shared-fields/form-notices.js';
import { useTell } from '../shared-fields/use-tell.js';
import { GiveRoleForm } from './give-role-form.js';
import { roleText } from './role-text.js';

const DISABLE = graphql(`
  mutation DisableAccount($input: DisableAccountInput!) {
    disableAccount(input: $input) {
      account {
        id
      }
      refusals {
        code
        path
        message
      }
    }
  }
`);

const ENABLE = graphql(`
  mutation EnableAccount($input: EnableAccountInput!) {
    enableAccount(input: $input) {
      account {
        id
      }
      refusals {
        code
        path
        message
      }
    }
  }
`);

const END = graphql(`
  mutation EndRole($input: EndRoleInput!) {
    endRole(input: $input) {
      account {
        id
      }
      refusals {
        code
        path
        message
      }
    }
  }
`);

/** One account: its roles, and whether it may sign in. What is done holds from its next request on. */
export function AccountDialog({
  account,
  onClose,
}: {
  readonly account: KeptAccountFragment;
  readonly onClose: () => void;
}): ReactElement {
  const { id, version, displayName, disabledAt, roles, accessTokens } = account;
  const [isGiving, setGiving] = useState(false);
  const tell = useTell();
  const done = (text: string): void => {
    tell(text);
    onClose();
  };
  const disable = useChange(
    DISABLE,
    (result) => result.disableAccount,
    () => done(m.account_disabled_of({ name: displayName })),
  );
  const enable = useChange(
    ENABLE,
    (result) => result.enableAccount,
    () => done(m.account_enabled_of({ name: displayName })),
  );
  const end = useChange(
    END,
    (result) => result.endRole,
    () => done(m.role_ended_of({ name: displayName })),
  );
  return (
    <Dialog title={m.keep_account_of({ name: displayName })} isOpen onClose={onClose}>
      {[disable, enable, end].map((change, index) => (
        <FormNotices key={index} change={change} />
      ))}
      <h3>{m.role()}</h3>
      <ul className="tn-plain tn-page">
        {roles.map((role) => (
          <li key={role.id} className="tn-actions">
            <span>
              {roleText(role)}{' '}
              <span className="tn-quiet tn-small">
                {[firstDayText(role.from), role.to ? lastDayText(role.to) : ''].join(' ')}
              </span>
            </span>
            {role.isCurrent && role.to === null ? (
              <Button isPending={end.isPending} onPress={() => void end.send({ id: role.id, version: role.version })}>
                {m.end_role_today({ role: roleText(role) })}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      {isGiving ? (
        <GiveRoleForm
          accountId={id}
          onGiven={() => done(m.role_given_to({ name: displayName }))}
          onClose={() => setGiving(false)}
        />
      ) : (
        <div className="tn-actions">
          <Button onPress={() => setGiving(true)}>{m.give_role()}</Button>
        </div>
      )}
      <h3>{m.access_tokens()}</h3>
      <TokenList tokens={unmask(LISTED_TOKEN, accessTokens)} />
      <h3>{m.account_state()}</h3>
      <p>{disabledAt ? m.account_disabled_text() : m.account_enabled_text()}</p>
      <div className="tn-actions">
        {disabledAt ? (
          <Button isPending={enable.isPending} onPress={() => void enable.send({ id, version })}>
            {m.enable_account()}
          </Button>
        ) : (
          <Button variant="danger" isPending={disable.isPending} onPress={() => void disable.send({ id, version })}>
            {m.disable_account()}
          </Button>
        )}
        <Button onPress={onClose}>{m.close()}</Button>
      </div>
    </Dialog>
  );
}
