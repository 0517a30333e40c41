import { ObjectType } from 'type-graphql';
import { payloadOf } from '../graphql/payload.object.js';
import { Publish } from '../graphql/publish.js';
import { publishedEnum } from '../graphql/published-enum.js';
import { DateTimeScalar } from '../graphql/scalars.js';

export const LinkKindEnum = publishedEnum('PasswordLinkKind', 'What a link sets.', ['invitation', 'reset'], {
  invitation: '招待: a first password, within seven days.',
  reset: '再設定: another password in place of a forgotten one, within 24 hours.',
});

/** A link with which someone sets a password. */
@ObjectType('PasswordLink', {
  description:
    'A link with which someone sets a password once. Shown this once: hand it over yourself, no mail is sent.',
})
export class PasswordLinkObject {
  @Publish('P3', 'The address to open.', () => String)
  url!: string;

  @Publish('P1', 'What it sets.', () => LinkKindEnum)
  kind!: 'invitation' | 'reset';

  @Publish('P1', 'Until when it holds.', () => DateTimeScalar)
  expiresAt!: string;
}

const link = { link: { type: () => PasswordLinkObject, meaning: 'The link' } };
export const InvitePersonPayload = payloadOf('InvitePersonPayload', link);
export const CreateResetLinkPayload = payloadOf('CreateResetLinkPayload', link);
