import { Button, Card, DescriptionList, Page, RadioChoices, Section } from '@tsunagari/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type ReactElement, useState } from 'react';
import { FailureNotice } from '../../app/failure.js';
import { QueryState } from '../../app/query-state.js';
import { readSettings, saveSetting } from '../../app/settings.js';
import { useTitle } from '../../app/use-title.js';
import { graphql } from '../../gql/index.js';
import { useOperation } from '../../graphql/use-operation.js';
import { momentText, periodText } from '../../language/dates.js';
import { chooseLanguage, currentLanguage } from '../../language/language.js';
import { m } from '../../paraglide/messages.js';
import { forgetDrafts } from '../shared-fields/kept-fields.js';
import { DisplayNameForm } from './display-name-form.js';
import { PasskeySection } from './passkey-section.js';
import { PasswordForm } from './password-form.js';
import { roleCodeName } from './role-code-name.js';
import { signOut } from './sign-in.js';
import { TokenSection } from './tokens/token-section.js';
import { TotpSection } from './totp-section.js';

const ACCOUNT = graphql(`
  query MyAccount {
    viewer {
      account {
        id
        version
        email
        displayName
        lastSignInAt
        totpSince
        passkeys {
          id
          name
          createdAt
          lastUsedAt
        }
      }
      grants {
        role
        from
        to
        branch {
          id
          name
        }
      }
    }
  }
`);

/** じぶんの設定 */
export function AccountPage(): ReactElement {
  useTitle(m.nav_account());
  const query = useOperation(ACCOUNT, {});
  return (
    <Page title={m.nav_account()} lead={m.account_lead()} actions={<SignOutButton />}>
      <QueryState query={query}>
        {({ viewer: { account, grants } }) => (
          <>
            <div className="tn-columns">
              <Section title={m.account()}>
                <Card>
                  <DescriptionList
                    rows={[
                      { term: m.email(), value: account.email },
                      {
                        term: m.last_sign_in(),
                        value: account.lastSignInAt ? momentText(account.lastSignInAt) : m.not_given(),
                      },
                      ...grants.map((grant) => ({
                        term: m.role(),
                        value: `${roleCodeName(grant.role)}${grant.branch ? `（${grant.branch.name}）` : ''} ${periodText(grant.from, grant.to ?? null)}`,
                      })),
                    ]}
                  />
                </Card>
                <DisplayNameForm version={account.version} displayName={account.displayName} />
              </Section>
              <Section title={m.look()}>
                <LookSettings />
              </Section>
            </div>
            <Section title={m.change_password()}>
              <PasswordForm />
            </Section>
            <TotpSection totpSince={account.totpSince ?? null} />
            <PasskeySection passkeys={account.passkeys} />
            <TokenSection />
          </>
        )}
      </QueryState>
    </Page>
  );
}

function SignOutButton(): ReactElement {
  const navigate = useNavigate();
  const client = useQueryClient();
  const [failure, setFailure] = useState<Error | null>(null);
  const leave = async (): Promise<void> => {
    try {
      await signOut();
      forgetDrafts();
      await navigate({ to: '/sign-in' });
      client.clear();
    } catch (error) {
      setFailure(error instanceof Error ? error : new Error(String(error)));
    }
  };
  return (
    <>
      <Button onPress={() => void leave()}>{m.sign_out()}</Button>
      <FailureNotice failure={failure} />
    </>
  );
}

function LookSettings(): ReactElement {
  const [settings, setSettings] = useState(readSettings);
  const refresh = (): void => setSettings(readSettings());
  return (
    <Card>
      <RadioChoices
        legend={m.text_size()}
        value={settings.textSize}
        onChange={(size) => {
          saveSetting('textSize', size);
          refresh();
        }}
        options={[
          { value: 'standard', label: m.size_standard() },
          { value: 'large', label: m.size_large() },
          { value: 'xlarge', label: m.size_xlarge() },
        ]}
      />
      <RadioChoices
        legend={m.theme()}
        value={settings.theme}
        onChange={(theme) => {
          saveSetting('theme', theme);
          refresh();
        }}
        options={[
          { value: 'auto', label: m.theme_auto() },
          { value: 'light', label: m.theme_light() },
          { value: 'dark', label: m.theme_dark() },
        ]}
      />
      <RadioChoices
        legend={m.language()}
        value={currentLanguage()}
        onChange={chooseLanguage}
        options={[
          { value: 'ja', label: '日本語' },
          { value: 'ja-x-plain', label: 'やさしい日本語' },
          { value: 'en', label: 'English' },
        ]}
      />
    </Card>
  );
}
