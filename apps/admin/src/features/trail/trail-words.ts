import { m } from '../../paraglide/messages.js';

const subjects = (): Readonly<Record<string, string>> => ({
  'access-token': m.trail_of_token(),
  account: m.nav_access(),
  association: m.nav_associations(),
  'association-kind': m.kind(),
  branch: m.branch(),
  'branch-base': m.bases(),
  commission: m.nav_commissions(),
  consent: m.consents(),
  'consent-text': m.consent_texts(),
  council: m.trail_of_council(),
  figure: m.trail_of_figure(),
  import: m.nav_imports(),
  list: m.trail_of_list(),
  partner: m.nav_partners(),
  people: m.nav_people(),
  pledge: m.pledge(),
  person: m.nav_people(),
  'role-term': m.nav_roles(),
  session: m.trail_of_session(),
  volunteer: m.nav_volunteers(),
});

const verbs = (): Readonly<Record<string, string>> => ({
  accept: m.trail_accept(),
  add: m.trail_add(),
  begin: m.trail_begin(),
  change: m.trail_change(),
  close: m.trail_close(),
  commit: m.trail_commit(),
  create: m.trail_add(),
  disable: m.trail_disable(),
  discard: m.trail_discard(),
  enable: m.trail_enable(),
  end: m.trail_end(),
  export: m.trail_export(),
  give: m.trail_add(),
  invite: m.trail_invite(),
  issue: m.trail_add(),
  leave: m.trail_leave(),
  'link-identity': m.trail_link_identity(),
  looked: m.trail_looked(),
  merge: m.trail_merge(),
  open: m.trail_add(),
  publish: m.trail_publish(),
  record: m.trail_add(),
  refuse: m.trail_refuse(),
  register: m.trail_add(),
  remove: m.trail_remove(),
  rename: m.trail_change(),
  renew: m.trail_renew(),
  rest: m.trail_change(),
  return: m.trail_return(),
  revise: m.trail_change(),
  revoke: m.revoke_token(),
  split: m.trail_split(),
  start: m.trail_begin(),
  transfer: m.trail_change(),
  undo: m.trail_undo(),
  withdraw: m.consent_state_withdrawn(),
});

/** What an action of the trail says in words: `branch.split` → 支部：分割. An action without words stands as it is. */
export function actionWords(action: string): string {
  const [context = '', verb = ''] = action.split('.');
  const subject = subjects()[context];
  const done = verbs()[verb] ?? verbs()[verb.split('-')[0] ?? ''];
  return subject !== undefined && done !== undefined ? m.trail_action({ subject, done }) : action;
}
