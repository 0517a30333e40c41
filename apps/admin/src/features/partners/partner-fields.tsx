import { Select, TextField } from '@tsunagari/ui';
import type { ReactElement } from 'react';
import { m } from '../../paraglide/messages.js';
import { PARTNER_KINDS, partnerKindName } from './partner-kinds.js';

/** What is typed of an organisation. */
export type PartnerWords = Readonly<Record<'kind' | 'name' | 'kana' | 'takes' | 'phone' | 'contactNote', string>>;

/** Its matters, as people part them: 介護、子育て. */
export function takesOf(words: string): string[] {
  return words
    .split(/[、,，\n]/)
    .map((take) => take.trim())
    .filter(Boolean);
}

/** What is sent of the words; what is empty is not given. */
export function partnerInput({ kind, name, kana, takes, phone, contactNote }: PartnerWords) {
  return {
    kind: PARTNER_KINDS.find((known) => known === kind) ?? ('OTHER' as const),
    name,
    kana: kana || null,
    takes: takesOf(takes),
    phone: phone || null,
    contactNote: contactNote || null,
  };
}

/** Fields of an organisation. */
export function PartnerFields({
  value,
  onChange,
  errorAt,
}: {
  readonly value: PartnerWords;
  readonly onChange: (part: Partial<PartnerWords>) => void;
  readonly errorAt: (field: string) => string | null;
}): ReactElement {
  return (
    <>
      <TextField
        label={m.name()}
        requiredLabel={m.required()}
        value={value.name}
        onChange={(name) => onChange({ name })}
        error={errorAt('name')}
      />
      <TextField
        label={m.kana()}
        help={m.kana_help()}
        value={value.kana}
        onChange={(kana) => onChange({ kana })}
        error={errorAt('kana')}
      />
      <Select
        label={m.kind()}
        value={value.kind}
        onChange={(kind) => onChange({ kind })}
        options={PARTNER_KINDS.map((kind): { value: string; label: string } => ({
          value: kind,
          label: partnerKindName(kind),
        }))}
      />
      <TextField
        label={m.takes()}
        help={m.takes_help()}
        value={value.takes}
        onChange={(takes) => onChange({ takes })}
        error={errorAt('takes')}
      />
      <TextField
        label={m.phone()}
        help={m.phone_help()}
        inputMode="tel"
        value={value.phone}
        onChange={(phone) => onChange({ phone })}
        error={errorAt('phone')}
      />
      <TextField
        label={m.contact_note()}
        help={m.contact_note_help()}
        isMultiline
        value={value.contactNote}
        onChange={(contactNote) => onChange({ contactNote })}
        error={errorAt('contactNote')}
      />
    </>
  );
}
