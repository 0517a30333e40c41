/** How a table tells of a person: what a person who asks is told, and what erasure takes away. A test holds the list against the database. */
export interface HeldTable {
  /** Condition on a row `t` of the table, or of its past, for the person `$1`. */
  readonly belongs: string;
  /** Columns whose text is sealed. */
  readonly sealed: readonly string[];
  /** Whether the person is told the rows; else why not. */
  readonly told: true | string;
  /** Whether erasure takes the rows away; else why they stay. */
  readonly erased: true | string;
  /** Whether the table has a past in `history`, and whether the person is told that too. */
  readonly past: 'told' | 'not told' | 'none';
}

const OF_PERSON = 't.person_id = $1::uuid';
const everId = (table: string): string =>
  `select x.id from public.${table} x where x.person_id = $1::uuid union select x.id from history.${table} x where x.person_id = $1::uuid`;
const ownRows = (sealed: readonly string[] = []): HeldTable => ({
  belongs: OF_PERSON,
  sealed,
  told: true,
  erased: true,
  past: 'told',
});

/** Every table that tells of persons. */
export const HELD_TABLES: Readonly<Record<string, HeldTable>> = {
  person: { ...ownRows(['note_sealed']), belongs: 't.id = $1::uuid' },
  person_contact: ownRows(['sealed']),
  household: {
    belongs: `t.id in (select p.household_id from public.person p where p.id = $1::uuid
      union select p.household_id from history.person p where p.id = $1::uuid)`,
    sealed: [],
    told: true,
    // A household in which others live is theirs too: it stays for them.
    erased: true,
    past: 'told',
  },
  role_term: ownRows(),
  commission: ownRows(),
  commission_party: {
    ...ownRows(),
    belongs: `t.commission_id in (${everId('commission')})`,
  },
  volunteer_profile: ownRows(),
  consent: ownRows(['witness_sealed']),
  // What was handed on is told (個人情報保護法33条5項), and kept when the person is erased.
  disclosure: {
    belongs: `t.id in (select d.disclosure_id from public.disclosure_person d where d.person_id = $1::uuid)`,
    sealed: [],
    told: true,
    erased: 'the law wants it known for three years what was handed on (29条); it holds no data of the person',
    past: 'none',
  },
  disclosure_person: {
    belongs: OF_PERSON,
    sealed: [],
    told: 'told with what was handed on',
    erased: 'an id, which leads to the person no more',
    past: 'none',
  },
  erased_person: {
    belongs: 't.id = $1::uuid',
    sealed: ['name_sealed'],
    told: 'there are such rows only of those who were erased',
    erased: 'the name of someone whose data was handed on within three years (decision 0019)',
    past: 'none',
  },
  import_row: {
    ...ownRows(['cells_sealed', 'values_sealed']),
    // An earlier version may have meant someone else.
    past: 'not told',
  },
  import_change: {
    belongs: `t.record_id in (select $1::uuid ${['person_contact', 'role_term', 'volunteer_profile']
      .map((table) => `union ${everId(table)}`)
      .join(' ')})`,
    sealed: ['before_sealed'],
    told: 'what a record was before an import stands in its own past',
    erased: true,
    past: 'not told',
  },
  person_search_term: {
    belongs: OF_PERSON,
    sealed: [],
    told: 'pieces of the name and its reading, which are told',
    erased: true,
    past: 'none',
  },
  emergency_look: {
    belongs: OF_PERSON,
    sealed: [],
    told: 'told as the list of those who looked: what is seen in an emergency stands in the trail too',
    erased: 'an id of a trail that nobody may change',
    past: 'none',
  },
  look_subject: {
    belongs: OF_PERSON,
    sealed: [],
    told: 'told as the list of those who looked',
    erased: 'the trail holds ids and no data of the person, and nobody may change it',
    past: 'none',
  },
};

/** Tables that tell of nobody in a register of people, each with its reason. */
export const TABLES_ABOUT_NOBODY: Readonly<Record<string, string>> = {
  access_token: 'accounts',
  account: 'accounts: those who use the product',
  account_identity: 'accounts',
  account_credential: 'accounts',
  account_standing: 'accounts',
  account_link: 'accounts',
  account_totp: 'accounts',
  area_figure: 'numbers of areas',
  association: 'associations',
  association_affiliation: 'associations',
  association_former_name: 'associations',
  association_kind: 'words',
  audit_event: 'the trail: ids and counts, never a value',
  audit_seal: 'the chain over the trail',
  audit_seal_entry: 'the chain over the trail',
  branch: 'branches',
  branch_base: 'places',
  branch_former_name: 'branches',
  branch_lineage_event: 'branches',
  branch_lineage_member: 'branches',
  branch_seat: 'seats, not those who sit on them',
  consent_text: 'words that are put before everybody',
  council: 'the council',
  disaster: 'an area, its times and what it is called; a name in that is told before an erasure',
  emergency_access: 'who opened it, why by a code, and until when',
  emergency_note:
    'why an access was opened and what its review found, sealed; erasure takes the words away that tell of the person',
  idempotency_key: 'sealed answers of a day; erasure removes those that tell of the person',
  import_batch: 'a file and its columns; its rows are above',
  import_layout: 'columns of files',
  import_progress: 'two numbers',
  key_check: 'a known text under the key',
  outbox_event: 'ids and days',
  partner_organisation: 'organisations',
  passkey: 'accounts',
  passkey_challenge: 'accounts',
  pledge_acceptance: 'accounts',
  provider_sign_in: 'accounts',
  public_fact: 'what is publicly known',
  role_grant: 'accounts',
  secrecy_pledge: 'words that are put before everybody',
  session: 'accounts',
  sign_in_challenge: 'accounts',
  stored_file: 'sealed files of an hour or a week; erasure removes those that may tell of the person',
};
