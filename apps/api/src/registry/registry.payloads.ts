import { payloadOf } from '../graphql/payload.object.js';
import { AssociationKindObject, AssociationObject } from './association.object.js';
import { BranchBaseObject } from './base.object.js';
import { BranchObject } from './branch.object.js';
import { AreaFigureObject } from './figure.object.js';
import { LineageEventObject } from './lineage.object.js';
import { PartnerOrganisationObject } from './partner.object.js';

const branch = { branch: { type: () => BranchObject, meaning: 'The branch as of today' } };
const association = { association: { type: () => AssociationObject, meaning: 'The association as of today' } };
const base = { base: { type: () => BranchBaseObject, meaning: 'The base' } };
const organisation = { organisation: { type: () => PartnerOrganisationObject, meaning: 'The organisation' } };
const lineageEvent = {
  lineageEvent: { type: () => LineageEventObject, meaning: 'The event in the history of branches' },
};

export const OpenBranchPayload = payloadOf('OpenBranchPayload', branch);
export const ReviseBranchPayload = payloadOf('ReviseBranchPayload', branch);
export const RenameBranchPayload = payloadOf('RenameBranchPayload', branch);
export const CloseBranchPayload = payloadOf('CloseBranchPayload', branch);
export const SplitBranchPayload = payloadOf('SplitBranchPayload', {
  ...lineageEvent,
  predecessor: { type: () => BranchObject, meaning: 'The branch that was split' },
  successors: { type: () => [BranchObject], meaning: 'The branches that came out of it' },
});
export const MergeBranchesPayload = payloadOf('MergeBranchesPayload', {
  ...lineageEvent,
  ...branch,
  predecessors: { type: () => [BranchObject], meaning: 'The branches that were merged' },
});
export const RegisterAssociationPayload = payloadOf('RegisterAssociationPayload', association);
export const ReviseAssociationPayload = payloadOf('ReviseAssociationPayload', association);
export const RenameAssociationPayload = payloadOf('RenameAssociationPayload', association);
export const TransferAssociationPayload = payloadOf('TransferAssociationPayload', association);
export const CloseAssociationPayload = payloadOf('CloseAssociationPayload', association);
export const AddAssociationKindPayload = payloadOf('AddAssociationKindPayload', {
  kind: { type: () => AssociationKindObject, meaning: 'The word' },
});
export const RecordAreaFigurePayload = payloadOf('RecordAreaFigurePayload', {
  figure: { type: () => AreaFigureObject, meaning: 'The figure' },
});
export const OpenBranchBasePayload = payloadOf('OpenBranchBasePayload', base);
export const ReviseBranchBasePayload = payloadOf('ReviseBranchBasePayload', base);
export const CloseBranchBasePayload = payloadOf('CloseBranchBasePayload', base);
export const RegisterPartnerOrganisationPayload = payloadOf('RegisterPartnerOrganisationPayload', organisation);
export const RevisePartnerOrganisationPayload = payloadOf('RevisePartnerOrganisationPayload', organisation);
