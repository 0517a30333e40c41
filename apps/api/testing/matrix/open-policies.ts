/** Every policy of the domain saying yes: what is left is the database. For `jest.mock` of the files of policies. */
export const OPEN_PEOPLE = {
  peopleInSight: () => ({ all: true }),
  canKeepEverybody: () => true,
  canKeepPeopleOf: () => true,
  canKeepPeople: () => true,
  demand: () => undefined,
};
export const OPEN_EMERGENCY = {
  canOpenInEmergency: () => true,
  canReadEmergencies: () => true,
  canReviewEmergencies: () => true,
};
export const OPEN_DISASTER = { canDeclareDisaster: () => true, evacuationSight: () => ({ all: true }) };
export const OPEN_REGISTRY = {
  canKeepRegister: () => true,
  canKeepBranch: () => true,
  canKeepAssociation: () => true,
  demand: () => undefined,
};
export const OPEN_ACCOUNTS = { canKeepAccounts: () => true, worksForCouncil: () => true };
export const OPEN_TRAIL = { canReadTrail: () => true, mayLookFor: () => true };
