import { payloadOf } from '../graphql/payload.object.js';
import { ExportedFileObject } from './export.object.js';

const file = { file: { type: () => ExportedFileObject, meaning: 'The file' } };

export const ExportPeoplePayload = payloadOf('ExportPeoplePayload', file);
export const ExportVolunteersPayload = payloadOf('ExportVolunteersPayload', file);
export const ExportRoleTermsPayload = payloadOf('ExportRoleTermsPayload', file);
export const ExportCommissionsPayload = payloadOf('ExportCommissionsPayload', file);
