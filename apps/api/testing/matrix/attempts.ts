import { codesOf, post } from '../requests.js';
import { PASSWORD, type TestApi } from '../test-api.js';
import { type Filling, type Place, type WalkedOperation } from '../walked-operations.js';
import type { Aims } from './aims.js';
import type { Asker } from './askers.js';
import { RULES, TARGETS, type Target, mayDo } from './permissions.js';

/** Somebody could change what is not theirs, or could not change what is. */
export interface Deviation {
  readonly asker: string;
  readonly mutation: string;
  readonly target: Target;
  readonly came: string;
}

/** No record has this version: what passes the question of rights is refused for it, and nothing changes. */
const NEVER_SEEN = 999;

/** The type of the record that `id` means, by the mutation. */
const TYPES_OF_ID: readonly (readonly [RegExp, string])[] = [
  [/Base$/, 'BranchBase'],
  [/Association$/, 'Association'],
  [/Branch(es)?$/, 'Branch'],
  [/Commission$/, 'Commission'],
  [/RoleTerm$/, 'RoleTerm'],
  [/Role$/, 'AccountRole'],
  [/Volunteer$/, 'VolunteerProfile'],
  [/Partner/, 'PartnerOrganisation'],
  [/Consent$/, 'Consent'],
  [/Account$/, 'Account'],
  [/Person|^person$/, 'Person'],
  [/^commission$/, 'Commission'],
  [/^importBatch$/, 'ImportBatch'],
  [/Disaster$/, 'Disaster'],
  [/EmergencyAccess$/, 'EmergencyAccess'],
];
const TYPES_BY_NAME: Readonly<Record<string, string>> = {
  personId: 'Person',
  personIds: 'Person',
  withPersonId: 'OtherPerson',
  branchId: 'Branch',
  branchIds: 'Branch',
  associationId: 'Association',
  associationIds: 'Association',
  batchId: 'ImportBatch',
  rowId: 'ImportRow',
  rowIds: 'ImportRow',
  textId: 'ConsentText',
  subjectId: 'Branch',
  accountId: 'Account',
};
/** What must be given, or have a value of its own, for the question of rights to be the one that answers. */
const GIVEN: Readonly<Record<string, readonly string[]>> = {
  beginRoleTerm: ['branchId'],
  registerAssociation: ['branchId'],
  registerPerson: ['branchId', 'allowDuplicate'],
  startImport: ['branchId'],
  invitePerson: ['branchId'],
  giveRole: ['branchId'],
  publishPledge: ['inForceFrom'],
  registerPartnerOrganisation: ['associationId'],
  issueCommission: ['branchId'],
  'issueCommission.parties': ['branchId', 'signatoryName'],
};
const VALUES: Readonly<Record<string, unknown>> = {
  'beginRoleTerm.level': 'BRANCH',
  'beginRoleTerm.role': 'OFFICER',
  'issueCommission.role': 'OFFICER',
  'issueCommission.organisationKind': 'BRANCH',
  'issueCommission.to': '2027-04-01',
  'recordAreaFigure.fiscalYear': 2026,
  'recordAreaFigure.measure': 'POPULATION',
  'registerAssociation.kindCode': 'JICHIKAI',
  'createResetLink.email': 'account1@example.jp',
  'invitePerson.role': 'BRANCH_COORDINATOR',
  'giveRole.role': 'BRANCH_COORDINATOR',
  'publishPledge.inForceFrom': '2099-01-01',
  'recordAreaFigure.quality': 'NOT_GIVEN',
  'recordConsent.purpose': 'WATCH_OVER_SHARING',
  'recordConsent.recipients': 'CITY',
  // Asked for before the right is looked at.
  'erasePerson.currentPassword': PASSWORD,
  'recordDisclosure.basis': 'LAW',
  'recordRefusal.purpose': 'WATCH_OVER_SHARING',
  'recordRefusal.recipients': 'CITY',
};

/** What is shown for one purpose alone is asked for it. */
const PURPOSES: Readonly<Record<string, string>> = { lookInEmergency: 'EMERGENCY' };

/** Tries a mutation as somebody on a target; the codes of what it was refused with, `done` when it was not. */
export async function attempt(
  api: TestApi,
  { token }: Asker,
  operation: WalkedOperation,
  aims: Readonly<Record<string, string>>,
): Promise<string> {
  const variables = operation.variables(fillingOf(operation.name, aims));
  // Two or more are merged.
  const { input } = variables as { readonly input?: { readonly branches?: object[] } };
  input?.branches?.push({ id: aims['OtherBranch'], version: NEVER_SEEN });
  const reply = await post<Record<string, { refusals?: { code: string }[] }> | null | undefined>(
    api.url,
    { query: operation.text, variables },
    { authorization: `Bearer ${token}`, purpose: PURPOSES[operation.name] ?? 'UPKEEP' },
  );
  const refusals = reply.data?.[operation.name]?.refusals ?? [];
  return [...codesOf(reply), ...refusals.map(({ code }) => code)].join(' ') || 'done';
}

/** Fills a mutation so that it is about the records that are aimed at. */
export function fillingOf(mutation: string, aims: Readonly<Record<string, string>>): Filling {
  return {
    gives(path) {
      const [, ...parts] = path.split('.');
      const within = [mutation, ...parts.slice(0, -1)].join('.');
      return GIVEN[within]?.includes(parts.at(-1) ?? '') ?? false;
    },
    value({ name, type }: Place) {
      const said = VALUES[`${mutation}.${name}`];
      if (said !== undefined) return said;
      if (name === 'version') return NEVER_SEEN;
      if (name === 'email') return aims['email'];
      if (name === 'kana') return 'かな';
      return type === 'ID' ? (aims[typeMeant(mutation, name)] ?? 'none') : undefined;
    },
  };
}

/** The type of the record that an id means, by its name and the operation. */
export function typeMeant(operation: string, name: string): string {
  return TYPES_BY_NAME[name] ?? TYPES_OF_ID.find(([pattern]) => pattern.test(operation))?.[1] ?? '';
}

/** Codes by which one learns that there is nothing to change: out of sight, or not one's own. */
const TURNED_AWAY = /\b(FORBIDDEN|NOT_FOUND)\b/;
const FAULT = /\b(INTERNAL|UNAUTHENTICATED|PERSISTED_ONLY|PLEDGE_REQUIRED)\b/;

/** Mutations that mean no record of another council: whoever may do them does them at home. */
export const meansARecord = ({ places }: WalkedOperation): boolean => places.some(({ type }) => type === 'ID');

/** How everything is tried. */
interface Trial {
  readonly untilFirst?: boolean;
  /** What somebody aims at; all targets unless told. */
  readonly targetsOf?: (asker: Asker) => readonly Target[];
}

/** Tries all mutations as all who ask, on all targets unless told otherwise, and tells what is otherwise than {@link RULES} say. */
export async function deviations(
  api: TestApi,
  askers: readonly Asker[],
  mutations: readonly WalkedOperation[],
  aims: Aims,
  { untilFirst = false, targetsOf = () => TARGETS }: Trial = {},
): Promise<{ readonly tried: number; readonly found: readonly Deviation[] }> {
  const outcome = { tried: 0, found: [] as Deviation[] };
  for (const asker of askers)
    for (const operation of mutations)
      for (const target of meansARecord(operation) ? targetsOf(asker) : (['own'] as const)) {
        const rule = RULES[operation.name];
        if (rule === undefined) throw new Error(`nobody has said who may do ${operation.name}`);
        if (rule === 'own') continue;
        const came = await attempt(api, asker, operation, aims[target]);
        outcome.tried++;
        const isTurnedAway = TURNED_AWAY.test(came);
        if (FAULT.test(came) || isTurnedAway === mayDo(asker.name, rule, target))
          outcome.found.push({ asker: asker.name, mutation: operation.name, target, came });
        if (untilFirst && outcome.found.length > 0) return outcome;
      }
  return outcome;
}
