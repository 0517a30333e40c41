import { Button, Card, DescriptionList, Notice, Section } from '@tsunagari/ui';
import { type ReactElement, useState } from 'react';
import { momentText } from '../../language/dates.js';
import { m } from '../../paraglide/messages.js';
import { AddPasskeyForm } from './add-passkey-form.js';
import { isPasskeyPossible } from './passkey.js';
import { RemovePasskeyDialog } from './remove-passkey-dialog.js';
import { RenamePasskeyDialog } from './rename-passkey-dialog.js';

/** A passkey as the page lists it. */
interface ListedPasskey {
  readonly id: string;
  readonly name: string;
  readonly createdAt: string;
  readonly lastUsedAt?: string | null;
}

type Open = { readonly passkey: ListedPasskey; readonly to: 'rename' | 'remove' } | null;

/** パスキー: one's own, and a form for another one. */
export function PasskeySection({ passkeys }: { readonly passkeys: readonly ListedPasskey[] }): ReactElement {
  const [open, setOpen] = useState<Open>(null);
  const close = (): void => setOpen(null);
  return (
    <Section title={m.passkeys()}>
      <p className="tn-quiet">{m.passkeys_help()}</p>
      {passkeys.map((passkey) => (
        <Card key={passkey.id}>
          <DescriptionList
            rows={[
              { term: m.passkey_name(), value: passkey.name },
              { term: m.passkey_created(), value: momentText(passkey.createdAt) },
              {
                term: m.passkey_last_used(),
                value: passkey.lastUsedAt ? momentText(passkey.lastUsedAt) : m.passkey_never_used(),
              },
            ]}
          />
          <div className="tn-actions">
            <Button onPress={() => setOpen({ passkey, to: 'rename' })}>{m.rename_passkey()}</Button>
            <Button onPress={() => setOpen({ passkey, to: 'remove' })}>{m.remove_passkey()}</Button>
          </div>
        </Card>
      ))}
      {open?.to === 'rename' ? <RenamePasskeyDialog passkey={open.passkey} onClose={close} /> : null}
      {open?.to === 'remove' ? <RemovePasskeyDialog passkey={open.passkey} onClose={close} /> : null}
      {isPasskeyPossible() ? <AddPasskeyForm /> : <Notice title={m.passkey_impossible()} />}
    </Section>
  );
}
