/** What an account may see and write within its council, as the database enforces it beside the policies of the domain. */
export interface Rights {
  /** Works for the council: may see its places and its work. */
  readonly house: boolean;
  /** May write records at all. */
  readonly writes: boolean;
  /** May read the trail of changes and of looks. */
  readonly trail: boolean;
  /** Whose cards are in sight: everybody's, or those of the people of these branches. */
  readonly people: 'all' | { readonly branchIds: readonly string[] };
  /** The business day on which people belong to a branch, as `YYYY-MM-DD`; not needed by one who sees everybody. */
  readonly day: string | null;
}

/**
 * What the database may believe about the one who asks, for the length of one statement or one transaction.
 * Row-level security reads nothing else: without a council claim every tenant table is empty, without rights the tables of its work are.
 */
export interface Claims {
  /** The council (社協) whose rows may be seen or written. */
  readonly councilId?: string;
  /** The account that acts; it is written into each row version as `recorded_by`. */
  readonly accountId?: string;
  /** SHA-256 of a session or access token, in hex: lets sign-in find this one session before a council is known. */
  readonly tokenHash?: string;
  /** Normalised e-mail address of a sign-in: lets it find the accounts of that address before a council is known. */
  readonly signInEmail?: string;
  /** Absent: none. */
  readonly rights?: Rights;
}

/** No one: sees no row of any council. */
export const NO_CLAIMS: Claims = {};

const EVERY_RIGHT: Rights = { house: true, writes: true, trail: true, people: 'all', day: null };

/** The claims of the system itself for one council: loading, jobs, command line. Never those of a request. */
export function systemClaims(councilId: string): Claims {
  return { councilId, rights: EVERY_RIGHT };
}

/**
 * The SELECT list that sets every claim, absent ones to the empty string, so that nothing of an earlier request
 * on the same connection can be believed. `first` is the number of the first SQL parameter to use.
 */
export function claimsSql(claims: Claims, first: number): { sql: string; values: string[] } {
  const settings = Object.entries(claimSettings(claims));
  return {
    sql: settings.map(([name], index) => `set_config('${name}', $${first + index}, true)`).join(', '),
    values: settings.map(([, value]) => value),
  };
}

/** The settings that carry the claims, by name; all of them, always. */
export function claimSettings({
  councilId,
  accountId,
  tokenHash,
  signInEmail,
  rights,
}: Claims): Readonly<Record<string, string>> {
  return {
    'app.council_id': councilId ?? '',
    'app.account_id': accountId ?? '',
    'app.token_hash': tokenHash ?? '',
    'app.sign_in_email': signInEmail ?? '',
    'app.rights': rights ? rightsText(rights) : '',
    'app.branch_ids': rights && rights.people !== 'all' ? `{${rights.people.branchIds.join(',')}}` : '',
    'app.person_ids': '',
    'app.day': rights?.day ?? '',
  };
}

function rightsText({ house, writes, trail, people }: Rights): string {
  const names = [house && 'house', writes && 'writes', trail && 'trail', people === 'all' && 'people'];
  return names.filter((name) => name !== false).join(',');
}
