import {
  type ConsentPurpose,
  type ConsentStandingView,
  type ConsentTextView,
  type ConsentView,
  type PersonView,
  canKeepPeople,
  canKeepPeopleOf,
  consentTexts,
  readWitness,
} from '@tsunagari/people';
import { Arg, Ctx, Extensions, ID, Query, Root } from 'type-graphql';
import { Answers } from '../graphql/answers.js';
import { toGlobalId } from '../graphql/global-ids.js';
import { Publish } from '../graphql/publish.js';
import { type RequestContext, actorOf } from '../graphql/request-context.js';
import { ConsentPurposeEnum } from './consent.enums.js';
import { ConsentAbilitiesObject, ConsentObject, ConsentStandingObject, ConsentTextObject } from './consent.object.js';
import { peopleLoaders } from './people.loaders.js';
import { PersonObject } from './person.object.js';

/** 同意台帳 of a person. */
@Answers('Person', () => PersonObject)
export class PersonConsentFields {
  @Publish('P3', '同意の記録: every answer, the newest first, with those that were withdrawn or corrected.', () => [
    ConsentObject,
  ])
  consents(@Root() person: PersonView, @Ctx() context: RequestContext): Promise<ConsentView[]> {
    return peopleLoaders.consentsOf(context).load(person.id);
  }

  @Publish('P3', 'How every purpose stands today with everybody who may know by it.', () => [ConsentStandingObject])
  consentStandings(@Root() person: PersonView, @Ctx() context: RequestContext): Promise<ConsentStandingView[]> {
    return peopleLoaders.consentStandingsOf(context).load(person.id);
  }
}

/** What hangs on an answer. */
@Answers('Consent', () => ConsentObject)
export class ConsentFields {
  @Publish('P1', 'Global id.', () => ID)
  id(@Root() consent: ConsentView): string {
    return toGlobalId('Consent', consent.id);
  }

  @Publish('P3', 'Who was there (立会人); null when nobody was named.', () => String, { nullable: true })
  witness(@Root() consent: ConsentView, @Ctx() context: RequestContext): string | null {
    return readWitness(context.database.sealer, actorOf(context).councilId, consent.id, consent.witnessSealed);
  }

  @Publish(
    'P3',
    'The words that were put before the person; null for a refusal without any.',
    () => ConsentTextObject,
    {
      nullable: true,
    },
  )
  text(@Root() consent: ConsentView, @Ctx() context: RequestContext): Promise<ConsentTextView | null> | null {
    return consent.textId === null ? null : peopleLoaders.consentText(context).load(consent.textId);
  }

  @Publish('P1', 'What you may do with it today.', () => ConsentAbilitiesObject)
  async abilities(@Root() consent: ConsentView, @Ctx() context: RequestContext): Promise<ConsentAbilitiesObject> {
    const person = await peopleLoaders.person(context).load(consent.personId);
    if (!person) throw new Error('what hangs on a person is shown only where the person is');
    const [actor, today] = [actorOf(context), context.clock.today()];
    const keeps = canKeepPeopleOf(actor, today, person.branchId) || canKeepPeopleOf(actor, today, person.ownBranchId);
    const isOpen = keeps && !consent.isCorrected && consent.withdrawnOn === null;
    return { withdraw: isOpen && consent.decision === 'GIVEN', correct: isOpen };
  }
}

/** The words. */
@Answers('ConsentText', () => ConsentTextObject)
export class ConsentTextFields {
  @Publish('P1', 'Global id.', () => ID)
  id(@Root() text: ConsentTextView): string {
    return toGlobalId('ConsentText', text.id);
  }
}

/** Reads of the words. */
@Answers('Query')
export class ConsentTextResolver {
  @Extensions({ privacy: 'P1' })
  @Query(() => [ConsentTextObject], {
    description:
      '同意書の文: every version, those in force latest first, with those to come. Nothing for those who keep no people.',
  })
  async consentTexts(
    @Arg('purpose', () => ConsentPurposeEnum, { nullable: true, description: 'Only for this purpose.' })
    purpose: ConsentPurpose | null,
    @Ctx() context: RequestContext,
  ): Promise<ConsentTextView[]> {
    const today = context.clock.today();
    return canKeepPeople(actorOf(context), today) ? consentTexts(context.reader, today, purpose) : [];
  }
}
