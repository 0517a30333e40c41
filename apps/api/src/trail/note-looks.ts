import { type GraphQLSchema, defaultFieldResolver, isObjectType } from 'graphql';
import type { RequestContext } from '../graphql/request-context.js';

type PersonOf = (row: never) => string | null;

/** Types that are about a person, with what leads from a row of theirs to the person. Their P2 and P3 fields are noted when they are read. */
export const ABOUT_A_PERSON: Readonly<Record<string, PersonOf>> = {
  Person: (person: { readonly id: string }) => person.id,
  RoleTerm: (term: { readonly personId: string }) => term.personId,
  Commission: (commission: { readonly personId: string }) => commission.personId,
  VolunteerProfile: (profile: { readonly personId: string }) => profile.personId,
  Consent: (consent: { readonly personId: string }) => consent.personId,
  EmergencyPerson: (person: { readonly id: string }) => person.id,
  // Someone in a file may be in no register yet.
  ImportRow: (row: { readonly personId: string | null }) => row.personId,
};

/** Types with classified fields that are reached only through a classified field of a type above, which is noted. */
export const WITHIN_A_PERSON: readonly string[] = [
  'PartialBirth',
  'PersonContact',
  'Household',
  'CommissionParty',
  'ConsentStanding',
  'ImportCell',
  'ImportValue',
];

/** Types with classified fields that show nobody's data, each with its reason. */
export const NOT_ABOUT_A_PERSON: Readonly<Record<string, string>> = {
  Query: 'its fields lead to the types above',
  Mutation: 'its fields lead to the types above; exports note what they write',
  EmergencyAccess: 'words for the review, and the way to the people who are noted',
  ImportBatch: 'titles of a file, and the way to its rows',
  ImportSheet: 'the name of a sheet',
  ImportColumn: 'headers, and cells of the first rows that have no person yet',
  SeatVacancy: 'the way to the terms',
  ExportedFile: 'what is written is noted by the export',
  Disclosure: 'the way to the persons; names of the erased are noted where they are read',
  RetentionDue: 'the way to the person',
  OwnData: 'told to the person; the command that gathers it notes it',
  OwnDataSection: 'told to the person; the command that gathers it notes it',
  OwnDataRecord: 'told to the person; the command that gathers it notes it',
  OwnDataField: 'told to the person; the command that gathers it notes it',
  UnencodableCell: 'what is written is noted by the export',
  IssuedAccessToken: 'a secret for the one who asked for it',
  PasswordLink: 'a secret for the one who asked for it',
  StartedPasskey: 'a secret for the one who asked for it',
  StartedTotp: 'a secret for the one who asked for it',
};

/** Makes every classified field about a person note, before it is read, who was looked at; without a purpose it is not read. */
export function noteLooks(schema: GraphQLSchema): GraphQLSchema {
  for (const [typeName, personOf] of Object.entries(ABOUT_A_PERSON)) {
    const type = schema.getType(typeName);
    if (!isObjectType(type)) throw new Error(`there is no type ${typeName}`);
    for (const field of Object.values(type.getFields())) {
      if (!isClassified(field.extensions['privacy'])) continue;
      const resolve = field.resolve ?? defaultFieldResolver;
      field.resolve = (row: unknown, args, context: RequestContext, info): unknown => {
        context.looks.note(`${typeName}.${field.name}`, personOf(row as never));
        return resolve(row, args, context, info);
      };
    }
  }
  return schema;
}

/** Whether a privacy class is that of data about persons. */
export function isClassified(privacy: unknown): boolean {
  return privacy === 'P2' || privacy === 'P3';
}
