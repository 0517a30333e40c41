import type { CommissionOrder, PersonOrder } from '@tsunagari/people';
import type { WriteFormat } from '@tsunagari/exchange';
import { Field, ID, InputType } from 'type-graphql';
import { PersonOrderEnum, CommissionOrderEnum } from '../people/people.enums.js';
import { ExportFormatEnum } from './exchange.enums.js';
import { ProvisionInput } from '../personal-data/disclosure.input.js';
import { PersonFilterInput } from '../people/person.input.js';
import { VolunteerFilterInput } from '../people/volunteer.input.js';
import { RoleTermFilterInput } from '../people/role-term.input.js';
import { CommissionFilterInput } from '../people/commission.input.js';

const PROVISION = {
  nullable: true,
  description:
    'To whom outside of the council it will be handed; absent when it stays inside: then the trail alone knows.',
} as const;

/** A list of people as a file. */
@InputType('ExportPeopleInput', { description: 'A list of people as a file.' })
export class ExportPeopleInput {
  @Field(() => PersonFilterInput, { nullable: true, description: 'Which rows; the same as the list on the screen.' })
  filter?: PersonFilterInput | null;

  @Field(() => PersonOrderEnum, { nullable: true, description: 'In which order.' })
  orderBy?: PersonOrder | null;

  @Field(() => ExportFormatEnum, { description: 'As which file.' })
  format!: WriteFormat;

  @Field(() => ProvisionInput, PROVISION)
  provision?: ProvisionInput | null;
}

/** A list of volunteers as a file. */
@InputType('ExportVolunteersInput', { description: 'A list of volunteers as a file.' })
export class ExportVolunteersInput {
  @Field(() => VolunteerFilterInput, { nullable: true, description: 'Which rows; the same as the list on the screen.' })
  filter?: VolunteerFilterInput | null;

  @Field(() => ExportFormatEnum, { description: 'As which file.' })
  format!: WriteFormat;

  @Field(() => ProvisionInput, PROVISION)
  provision?: ProvisionInput | null;
}

/** A list of terms as a file. */
@InputType('ExportRoleTermsInput', { description: 'A list of terms as a file.' })
export class ExportRoleTermsInput {
  @Field(() => RoleTermFilterInput, { nullable: true, description: 'Which rows; the same as the list on the screen.' })
  filter?: RoleTermFilterInput | null;

  @Field(() => ExportFormatEnum, { description: 'As which file.' })
  format!: WriteFormat;

  @Field(() => ProvisionInput, PROVISION)
  provision?: ProvisionInput | null;
}

/** A list of commissions as a file. */
@InputType('ExportCommissionsInput', { description: 'A list of commissions as a file.' })
export class ExportCommissionsInput {
  @Field(() => CommissionFilterInput, {
    nullable: true,
    description: 'Which rows; the same as the list on the screen.',
  })
  filter?: CommissionFilterInput | null;

  @Field(() => CommissionOrderEnum, { nullable: true, description: 'In which order.' })
  orderBy?: CommissionOrder | null;

  @Field(() => ExportFormatEnum, { description: 'As which file.' })
  format!: WriteFormat;

  @Field(() => ProvisionInput, PROVISION)
  provision?: ProvisionInput | null;
}

/** The rows of an import that were not imported, as a file. */
@InputType('ExportImportProblemsInput', {
  description: 'The rows of an import that were not imported, as a file with the reason beside each.',
})
export class ExportImportProblemsInput {
  @Field(() => ID, { description: 'The import.' })
  batchId!: string;

  @Field(() => ExportFormatEnum, { description: 'Kind of the file.' })
  format!: WriteFormat;
}
