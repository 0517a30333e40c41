import { payloadOf } from '../graphql/payload.object.js';
import { CommissionObject } from './commission.object.js';
import { PersonObject } from './person.object.js';
import { RoleTermObject } from './role-term.object.js';
import { VolunteerProfileObject } from './volunteer.object.js';

const person = { person: { type: () => PersonObject, meaning: 'The person as of today' } };
const roleTerm = { roleTerm: { type: () => RoleTermObject, meaning: 'The term' } };
const commission = { commission: { type: () => CommissionObject, meaning: 'The commission' } };
const volunteer = { volunteer: { type: () => VolunteerProfileObject, meaning: 'The volunteer' } };

export const RegisterPersonPayload = payloadOf('RegisterPersonPayload', person);
export const RevisePersonPayload = payloadOf('RevisePersonPayload', person);
export const RecordPersonLeftPayload = payloadOf('RecordPersonLeftPayload', person);
export const RecordPersonReturnedPayload = payloadOf('RecordPersonReturnedPayload', person);
export const JoinHouseholdPayload = payloadOf('JoinHouseholdPayload', person);
export const LeaveHouseholdPayload = payloadOf('LeaveHouseholdPayload', person);
export const BeginRoleTermPayload = payloadOf('BeginRoleTermPayload', roleTerm);
export const ReviseRoleTermPayload = payloadOf('ReviseRoleTermPayload', roleTerm);
export const EndRoleTermPayload = payloadOf('EndRoleTermPayload', roleTerm);
export const IssueCommissionPayload = payloadOf('IssueCommissionPayload', commission);
export const RenewCommissionPayload = payloadOf('RenewCommissionPayload', commission);
export const EndCommissionPayload = payloadOf('EndCommissionPayload', commission);
export const RegisterVolunteerPayload = payloadOf('RegisterVolunteerPayload', volunteer);
export const ReviseVolunteerPayload = payloadOf('ReviseVolunteerPayload', volunteer);
export const RestVolunteerPayload = payloadOf('RestVolunteerPayload', volunteer);
export const ResumeVolunteerPayload = payloadOf('ResumeVolunteerPayload', volunteer);
export const RetireVolunteerPayload = payloadOf('RetireVolunteerPayload', volunteer);
