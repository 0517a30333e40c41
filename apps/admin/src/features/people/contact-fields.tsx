import { Button, Icon, Select, TextField } from '@tsunagari/ui';
import type { ReactElement } from 'react';
import { m } from '../../paraglide/messages.js';
import { CONTACT_KINDS, contactKindName, phoneReading } from './contact-words.js';
import { type ContactDraft, contactsOf, contactsText } from './person-draft.js';

/** Lines of contacts, as many as are needed; a telephone number is read while it is typed. */
export function ContactFields({
  value,
  onChange,
  defaultAreaCode,
  errorAt,
}: {
  /** The contacts as the draft keeps them. */
  readonly value: string;
  readonly onChange: (contacts: string) => void;
  readonly defaultAreaCode: string;
  /** The refusal of the line at an index among those with a value. */
  readonly errorAt: (index: number) => string | null;
}): ReactElement {
  const contacts = contactsOf(value);
  const put = (index: number, part: Partial<ContactDraft>): void =>
    onChange(contactsText(contacts.map((contact, at) => (at === index ? { ...contact, ...part } : contact))));
  const sentIndex = (index: number): number => contacts.slice(0, index).filter((line) => line.value.trim()).length;
  return (
    <fieldset className="tn-field">
      <legend>{m.person_contacts()}</legend>
      <p className="tn-help">{m.contacts_help()}</p>
      {contacts.map((contact, index) => (
        <ContactLine
          key={index}
          contact={contact}
          number={index + 1}
          defaultAreaCode={defaultAreaCode}
          error={contact.value.trim() ? errorAt(sentIndex(index)) : null}
          onChange={(part) => put(index, part)}
          onRemove={() => onChange(contactsText(contacts.filter((_, at) => at !== index)))}
        />
      ))}
      <div className="tn-actions">
        <Button onPress={() => onChange(contactsText([...contacts, { kind: 'PHONE', value: '', label: '' }]))}>
          <Icon name="plus" />
          {m.add_contact()}
        </Button>
      </div>
    </fieldset>
  );
}

function ContactLine({
  contact,
  number,
  defaultAreaCode,
  error,
  onChange,
  onRemove,
}: {
  readonly contact: ContactDraft;
  readonly number: number;
  readonly defaultAreaCode: string;
  readonly error: string | null;
  readonly onChange: (part: Partial<ContactDraft>) => void;
  readonly onRemove: () => void;
}): ReactElement {
  const isNumber = contact.kind === 'PHONE' || contact.kind === 'FAX';
  const reading = isNumber ? phoneReading(contact.value, defaultAreaCode) : null;
  const isOther = reading?.understood && reading.understood !== contact.value.trim();
  return (
    <div className="tn-contact-line" role="group" aria-label={m.contact_number({ number })}>
      <Select
        label={m.kind()}
        value={contact.kind}
        onChange={(kind) => onChange({ kind })}
        options={CONTACT_KINDS.map((kind) => ({ value: kind, label: contactKindName(kind) }))}
      />
      <TextField
        label={contactKindName(contact.kind)}
        value={contact.value}
        inputMode={isNumber ? 'tel' : contact.kind === 'EMAIL' ? 'email' : 'text'}
        onChange={(value) => onChange({ value })}
        error={error ?? reading?.problem}
      />
      <TextField label={m.contact_label()} value={contact.label} onChange={(label) => onChange({ label })} />
      <Button variant="quiet" onPress={onRemove}>
        <Icon name="close" />
        {m.remove_contact()}
        <span className="tn-visually-hidden">{m.contact_number({ number })}</span>
      </Button>
      <p aria-live="polite" className="tn-quiet">
        {isOther ? m.read_as({ words: reading.understood }) : null}
      </p>
    </div>
  );
}
