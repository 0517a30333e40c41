/**
 * Who may do what, said once more and apart from the policies: by the name of the mutation, whose records it is about.
 * `own`: everybody for the own account. `accounts`: administrators. `register`, `branch`, `association`: those who keep the register of the
 * council, of the branch, of the association. `everybody`: those who keep everybody. `person`: those who keep the person's branch.
 * `people`: those who keep people at all; what they take away is theirs to see. `emergency`: those who work in a branch and see no further.
 * `handed on`: those who keep everybody, whatever the target.
 */
export type Rule =
  | 'own'
  | 'accounts'
  | 'register'
  | 'branch'
  | 'association'
  | 'everybody'
  | 'person'
  | 'people'
  | 'emergency'
  | 'handed on';

export const RULES: Readonly<Record<string, Rule>> = {
  acceptPledge: 'own',
  addAssociationKind: 'register',
  addConsentText: 'everybody',
  addPasskey: 'own',
  beginRoleTerm: 'person',
  changeMyPassword: 'own',
  closeAssociation: 'association',
  closeBranch: 'register',
  closeBranchBase: 'branch',
  commitImport: 'person',
  confirmDisaster: 'everybody',
  confirmTotp: 'own',
  correctImportRow: 'person',
  createAccessToken: 'own',
  createResetLink: 'accounts',
  decideImportRows: 'person',
  declareDisaster: 'everybody',
  disableAccount: 'accounts',
  discardImport: 'person',
  discloseOwnData: 'everybody',
  enableAccount: 'accounts',
  endCommission: 'person',
  endDisaster: 'everybody',
  endEmergencyAccess: 'accounts',
  endRole: 'accounts',
  endRoleTerm: 'person',
  erasePerson: 'accounts',
  exportCommissions: 'people',
  exportDisclosures: 'handed on',
  exportImportProblems: 'person',
  exportPeople: 'people',
  exportRoleTerms: 'people',
  exportVolunteers: 'people',
  extendDisaster: 'everybody',
  giveRole: 'accounts',
  invitePerson: 'accounts',
  issueCommission: 'person',
  joinHousehold: 'person',
  leaveHousehold: 'person',
  lookInEmergency: 'emergency',
  mapImportColumns: 'person',
  mergeBranches: 'register',
  openBranch: 'register',
  openBranchBase: 'branch',
  openEmergencyAccess: 'emergency',
  publishPledge: 'accounts',
  recordAreaFigure: 'branch',
  recordConsent: 'person',
  recordDisclosure: 'person',
  recordPersonLeft: 'person',
  recordPersonReturned: 'person',
  recordRefusal: 'person',
  registerAssociation: 'branch',
  registerPartnerOrganisation: 'register',
  registerPerson: 'person',
  registerVolunteer: 'person',
  removePasskey: 'own',
  removeTotp: 'own',
  renameAssociation: 'association',
  renameBranch: 'register',
  renamePasskey: 'own',
  renewCommission: 'person',
  restVolunteer: 'person',
  resumeVolunteer: 'person',
  retireVolunteer: 'person',
  reviewEmergencyAccess: 'accounts',
  reviseAssociation: 'association',
  reviseBranch: 'branch',
  reviseBranchBase: 'branch',
  reviseMyAccount: 'own',
  revisePartnerOrganisation: 'register',
  revisePerson: 'person',
  reviseRoleTerm: 'person',
  reviseVolunteer: 'person',
  revokeAccessToken: 'own',
  setRetention: 'accounts',
  splitBranch: 'register',
  startImport: 'person',
  startPasskey: 'own',
  startPasskeyProof: 'own',
  startTotp: 'own',
  transferAssociation: 'register',
  undoImport: 'person',
  withdrawConsent: 'person',
};

/** Whose records an attempt is about: of the own branch of those who have one, of another branch, of another council. */
export const TARGETS = ['own', 'other', 'foreign'] as const;
export type Target = (typeof TARGETS)[number];

const KEEPERS = ['administrator', 'staff'];
const OF_THE_BRANCH = [...KEEPERS, 'staff of a branch', 'coordinator'];
const IN_A_BRANCH = ['staff of a branch', 'coordinator', 'officer of a branch', 'supporter'];

/** Whether somebody may do it to this target. What is said to be of another council is nobody's. */
export function mayDo(asker: string, rule: Rule, target: Target): boolean {
  if (rule === 'own') return true;
  if (rule === 'accounts') return asker === 'administrator' && target !== 'foreign';
  if (rule === 'people') return OF_THE_BRANCH.includes(asker);
  if (rule === 'emergency') return IN_A_BRANCH.includes(asker);
  if (rule === 'handed on') return KEEPERS.includes(asker);
  if (target === 'foreign') return false;
  if (KEEPERS.includes(asker)) return true;
  if (target !== 'own' || rule === 'register' || rule === 'everybody') return false;
  return OF_THE_BRANCH.includes(asker) || (rule === 'association' && asker === 'officer of an association');
}
