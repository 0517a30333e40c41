import type { ContactKind, RegisterPersonInput } from '../../gql/graphql.js';

/** One way to reach a person, as far as it has been typed. */
export interface ContactDraft {
  readonly kind: ContactKind;
  readonly value: string;
  /** 自宅, 携帯, 呼出 */
  readonly label: string;
}

/** What is typed of a person, all of it text; the contacts are a JSON list, so that one kind of draft serves every form. */
export type PersonWords = Readonly<
  Record<'name' | 'kana' | 'birth' | 'associationId' | 'branchId' | 'contacts' | 'rosterNo' | 'note', string>
>;

/** An empty form: one line for a telephone waits. */
export const EMPTY_PERSON: PersonWords = {
  name: '',
  kana: '',
  birth: '',
  associationId: '',
  branchId: '',
  contacts: contactsText([{ kind: 'PHONE', value: '', label: '' }]),
  rosterNo: '',
  note: '',
};

interface Recorded {
  readonly name: string;
  readonly kana?: string | null | undefined;
  readonly rosterNo?: string | null | undefined;
  readonly note?: string | null | undefined;
  readonly birth?: { readonly text: string; readonly raw?: string | null | undefined } | null | undefined;
  readonly association?: { readonly id: string } | null | undefined;
  readonly branch?: { readonly id: string } | null | undefined;
  readonly contacts: readonly {
    readonly kind: ContactKind;
    readonly raw: string;
    readonly label?: string | null | undefined;
  }[];
}

/** The words of a recorded person; contacts as they were written. The branch counts only where no association is known. */
export function personWords(person: Recorded): PersonWords {
  const { name, kana, birth, association, branch, contacts, rosterNo, note } = person;
  return {
    name,
    kana: kana ?? '',
    birth: birth?.raw ?? birth?.text ?? '',
    associationId: association?.id ?? '',
    branchId: association ? '' : (branch?.id ?? ''),
    contacts: contactsText(contacts.map(({ kind, raw, label }) => ({ kind, value: raw, label: label ?? '' }))),
    rosterNo: rosterNo ?? '',
    note: note ?? '',
  };
}

/** What is sent of the words: what is empty is not given, lines without a value are left out. */
export function personInput(words: PersonWords): RegisterPersonInput {
  return {
    name: words.name,
    kana: words.kana.trim() || null,
    birth: words.birth.trim() || null,
    associationId: words.associationId || null,
    branchId: words.associationId ? null : words.branchId || null,
    contacts: contactsOf(words.contacts)
      .filter(({ value }) => value.trim() !== '')
      .map(({ kind, value, label }) => ({ kind, value, label: label.trim() || null })),
    rosterNo: words.rosterNo.trim() || null,
    note: words.note.trim() || null,
  };
}

/** Contacts as one text of the draft. */
export function contactsText(contacts: readonly ContactDraft[]): string {
  return JSON.stringify(contacts.map(({ kind, value, label }) => ({ kind, value, label })));
}

/** Contacts of the text of a draft. @throws SyntaxError for a text that {@link contactsText} has not made */
export function contactsOf(text: string): readonly ContactDraft[] {
  return JSON.parse(text) as ContactDraft[];
}
