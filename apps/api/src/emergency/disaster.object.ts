import type { DisasterBasis, DisasterView } from '@tsunagari/people';
import { Int, ObjectType } from 'type-graphql';
import { connectionOf } from '../graphql/connection.object.js';
import { payloadOf } from '../graphql/payload.object.js';
import { Publish } from '../graphql/publish.js';
import { DateTimeScalar } from '../graphql/scalars.js';
import { DisasterBasisEnum } from './disaster.enums.js';
import { EmergencyPersonObject } from './emergency.object.js';

/** What may be done with a disaster. */
@ObjectType('DisasterAbilities', { description: 'What you may do with a disaster now.' })
export class DisasterAbilitiesObject {
  @Publish('P1', 'Confirm what another person has declared or proposed.', () => Boolean)
  confirm!: boolean;

  @Publish('P1', 'Propose a later end.', () => Boolean)
  extend!: boolean;

  @Publish('P1', 'End it, or take it back.', () => Boolean)
  end!: boolean;
}

/** A disaster. */
@ObjectType('Disaster', {
  description:
    '災害時モード: declared by one person, in force when another one has confirmed it, for three days at most.',
})
export class DisasterObject implements Pick<
  DisasterView,
  | 'version'
  | 'name'
  | 'basis'
  | 'isDrill'
  | 'declaredAt'
  | 'proposedEndAt'
  | 'confirmedAt'
  | 'endsAt'
  | 'isInForce'
  | 'isPending'
> {
  @Publish('P1', 'Version, for changes.', () => Int)
  version!: number;

  @Publish('P1', 'What has happened: 台風第19号.', () => String)
  name!: string;

  @Publish('P1', 'On what the list opens.', () => DisasterBasisEnum)
  basis!: DisasterBasis;

  @Publish('P1', '訓練: it shows everything but people.', () => Boolean)
  isDrill!: boolean;

  @Publish('P1', 'When it was declared.', () => DateTimeScalar)
  declaredAt!: string;

  @Publish('P1', 'The end that was proposed last.', () => DateTimeScalar)
  proposedEndAt!: string;

  @Publish('P1', 'When it was confirmed last; null before.', () => DateTimeScalar, { nullable: true })
  confirmedAt!: string | null;

  @Publish('P1', 'Until when it is in force; null before it was confirmed.', () => DateTimeScalar, { nullable: true })
  endsAt!: string | null;

  @Publish('P1', 'Whether it is in force now.', () => Boolean)
  isInForce!: boolean;

  @Publish('P1', 'Whether the declaration or an extension waits for another person.', () => Boolean)
  isPending!: boolean;
}

export const EmergencyPersonConnection = connectionOf(
  'EmergencyPerson',
  () => EmergencyPersonObject,
  'people on the list for evacuation',
);

const disaster = { disaster: { type: () => DisasterObject, meaning: 'The disaster' } };
export const DeclareDisasterPayload = payloadOf('DeclareDisasterPayload', disaster);
export const ConfirmDisasterPayload = payloadOf('ConfirmDisasterPayload', disaster);
export const ExtendDisasterPayload = payloadOf('ExtendDisasterPayload', disaster);
export const EndDisasterPayload = payloadOf('EndDisasterPayload', disaster);
