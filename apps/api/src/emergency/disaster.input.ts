import type { DisasterBasis } from '@tsunagari/people';
import { Field, ID, InputType, Int } from 'type-graphql';
import { VersionedIdInput } from '../registry/branch.input.js';
import { DisasterBasisEnum } from './disaster.enums.js';

/** A disaster that has come or threatens. */
@InputType('DeclareDisasterInput', { description: 'What has happened, where and for how long.' })
export class DeclareDisasterInput {
  @Field(() => String, { description: 'Its name: 台風第19号.' })
  name!: string;

  @Field(() => DisasterBasisEnum, { description: 'On what the list opens.' })
  basis!: DisasterBasis;

  @Field(() => Boolean, { description: '訓練: it opens nothing.' })
  isDrill!: boolean;

  @Field(() => [ID], { description: 'The branches of the area; none means the whole council.' })
  branchIds!: readonly string[];

  @Field(() => Int, { description: 'Hours from now, 1–72.' })
  hours!: number;
}

/** A confirmation by another person. */
@InputType('ConfirmDisasterInput', { description: 'What another person has declared or proposed, and you confirm.' })
export class ConfirmDisasterInput extends VersionedIdInput {}

/** A later end. */
@InputType('ExtendDisasterInput', { description: 'A later end; it holds when another person has confirmed it.' })
export class ExtendDisasterInput extends VersionedIdInput {
  @Field(() => Int, { description: 'Hours from now, 1–72, later than the present end.' })
  hours!: number;
}

/** The end. */
@InputType('EndDisasterInput', { description: 'A disaster that is over, or a declaration that is taken back.' })
export class EndDisasterInput extends VersionedIdInput {}
