import { Select, TextField } from '@tsunagari/ui';
import type { ReactElement } from 'react';
import { m } from '../../paraglide/messages.js';
import { AddKind } from './add-kind.js';

/** What a card holds beside the name. */
export type CardDetails = Readonly<Record<'kana' | 'kindCode' | 'venue' | 'note', string>>;

/** Fields of an association's card. */
export function CardFields({
  value,
  onChange,
  kinds,
  mayAddKind,
  errorAt,
}: {
  readonly value: CardDetails;
  readonly onChange: (part: Partial<CardDetails>) => void;
  readonly kinds: readonly { readonly code: string; readonly label: string }[];
  /** Whether the viewer keeps the register, and with it its words. */
  readonly mayAddKind: boolean;
  readonly errorAt: (field: string) => string | null;
}): ReactElement {
  return (
    <>
      <TextField
        label={m.kana()}
        help={m.kana_help()}
        value={value.kana}
        error={errorAt('kana')}
        onChange={(kana) => onChange({ kana })}
      />
      <div className="tn-with-addition">
        <Select
          label={m.kind()}
          value={value.kindCode}
          error={errorAt('kindCode')}
          options={kinds.map(({ code, label }) => ({ value: code, label }))}
          onChange={(kindCode) => onChange({ kindCode })}
        />
        {mayAddKind ? <AddKind onAdded={(kindCode) => onChange({ kindCode })} /> : null}
      </div>
      <TextField
        label={m.venue()}
        value={value.venue}
        error={errorAt('venue')}
        onChange={(venue) => onChange({ venue })}
      />
      <TextField
        label={m.note()}
        isMultiline
        value={value.note}
        error={errorAt('note')}
        onChange={(note) => onChange({ note })}
      />
    </>
  );
}
