import { payloadOf } from '../graphql/payload.object.js';
import { ExportedFileObject } from './export.object.js';
import { ImportRowObject } from './import-row.object.js';
import { ImportBatchObject } from './import.object.js';

const file = { file: { type: () => ExportedFileObject, meaning: 'The file' } };

export const ExportPeoplePayload = payloadOf('ExportPeoplePayload', file);
export const ExportVolunteersPayload = payloadOf('ExportVolunteersPayload', file);
export const ExportRoleTermsPayload = payloadOf('ExportRoleTermsPayload', file);
export const ExportCommissionsPayload = payloadOf('ExportCommissionsPayload', file);
export const ExportImportProblemsPayload = payloadOf('ExportImportProblemsPayload', file);

const batch = { batch: { type: () => ImportBatchObject, meaning: 'The import' } };

export const StartImportPayload = payloadOf('StartImportPayload', batch);
export const MapImportColumnsPayload = payloadOf('MapImportColumnsPayload', batch);
export const CorrectImportRowPayload = payloadOf('CorrectImportRowPayload', {
  row: { type: () => ImportRowObject, meaning: 'The row' },
});
export const DecideImportRowsPayload = payloadOf('DecideImportRowsPayload', batch);
export const CommitImportPayload = payloadOf('CommitImportPayload', batch);
export const UndoImportPayload = payloadOf('UndoImportPayload', batch);
export const DiscardImportPayload = payloadOf('DiscardImportPayload', batch);
