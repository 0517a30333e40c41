import {
  type CommissionPartyView,
  type CommissionView,
  type PersonView,
  type RoleTermView,
  type SeatVacancyView,
  type VolunteerView,
  canKeepPeopleOf,
} from '@tsunagari/people';
import type { AssociationView, BranchView, PartnerView } from '@tsunagari/registry';
import { Ctx, ID, Root } from 'type-graphql';
import { Answers } from '../graphql/answers.js';
import { toGlobalId } from '../graphql/global-ids.js';
import { Publish } from '../graphql/publish.js';
import { type RequestContext, actorOf } from '../graphql/request-context.js';
import { AssociationObject } from '../registry/association.object.js';
import { BranchObject } from '../registry/branch.object.js';
import { PartnerOrganisationObject } from '../registry/partner.object.js';
import { registryLoaders } from '../registry/registry.loaders.js';
import { CommissionAbilitiesObject, CommissionObject, CommissionPartyObject } from './commission.object.js';
import { peopleLoaders } from './people.loaders.js';
import { PersonObject } from './person.object.js';
import { RoleTermAbilitiesObject, RoleTermObject, SeatVacancyObject } from './role-term.object.js';
import { VolunteerAbilitiesObject, VolunteerProfileObject } from './volunteer.object.js';

const branchToday = async (context: RequestContext, id: string | null): Promise<BranchView | null> =>
  id === null ? null : registryLoaders.branch(context, context.clock.today()).load(id);
const associationToday = async (context: RequestContext, id: string | null): Promise<AssociationView | null> =>
  id === null ? null : registryLoaders.association(context, context.clock.today()).load(id);
const partner = async (context: RequestContext, id: string | null): Promise<PartnerView | null> =>
  id === null ? null : registryLoaders.partner(context).load(id);

async function personOf(context: RequestContext, id: string): Promise<PersonView> {
  const person = await peopleLoaders.person(context).load(id);
  if (!person) throw new Error('what hangs on a person is shown only where the person is');
  return person;
}

async function keepsPerson(context: RequestContext, id: string): Promise<boolean> {
  const { branchId, ownBranchId } = await personOf(context, id);
  const actor = actorOf(context);
  const today = context.clock.today();
  return canKeepPeopleOf(actor, today, branchId) || canKeepPeopleOf(actor, today, ownBranchId);
}

/** The branch to whose people a role counts today; null for the council and for organisations of no association. */
async function branchOfRole(context: RequestContext, term: RoleTermView): Promise<string | null> {
  if (term.branchId !== null) return term.branchId;
  const associationId = term.associationId ?? (await partner(context, term.partnerId))?.associationId ?? null;
  return (await associationToday(context, associationId))?.branchId ?? null;
}

/** What hangs on a term. */
@Answers('RoleTerm', () => RoleTermObject)
export class RoleTermFields {
  @Publish('P1', 'Global id.', () => ID)
  id(@Root() term: RoleTermView): string {
    return toGlobalId('RoleTerm', term.id);
  }

  @Publish('P2', 'Who holds it.', () => PersonObject)
  person(@Root() term: RoleTermView, @Ctx() context: RequestContext): Promise<PersonView> {
    return personOf(context, term.personId);
  }

  @Publish('P1', 'The branch, for a role in one.', () => BranchObject, { nullable: true })
  branch(@Root() term: RoleTermView, @Ctx() context: RequestContext): Promise<BranchView | null> {
    return branchToday(context, term.branchId);
  }

  @Publish('P1', 'The association, for a role in one.', () => AssociationObject, { nullable: true })
  association(@Root() term: RoleTermView, @Ctx() context: RequestContext): Promise<AssociationView | null> {
    return associationToday(context, term.associationId);
  }

  @Publish('P1', 'The organisation, for a role in one.', () => PartnerOrganisationObject, { nullable: true })
  partner(@Root() term: RoleTermView, @Ctx() context: RequestContext): Promise<PartnerView | null> {
    return partner(context, term.partnerId);
  }

  @Publish('P1', 'The body that sent the person (選出母体).', () => PartnerOrganisationObject, { nullable: true })
  electedBy(@Root() term: RoleTermView, @Ctx() context: RequestContext): Promise<PartnerView | null> {
    return partner(context, term.electedById);
  }

  @Publish('P1', 'What you may do with it today.', () => RoleTermAbilitiesObject)
  async abilities(@Root() term: RoleTermView, @Ctx() context: RequestContext): Promise<RoleTermAbilitiesObject> {
    const isOwnBody = canKeepPeopleOf(actorOf(context), context.clock.today(), await branchOfRole(context, term));
    const keeps = isOwnBody && (await keepsPerson(context, term.personId));
    return { revise: keeps, end: keeps && (term.to === null || term.to > context.clock.today()) };
  }
}

/** What hangs on the seats of a post. */
@Answers('SeatVacancy', () => SeatVacancyObject)
export class SeatVacancyFields {
  @Publish('P1', 'The branch.', () => BranchObject)
  async branch(@Root() seats: SeatVacancyView, @Ctx() context: RequestContext): Promise<BranchView> {
    const branch = await branchToday(context, seats.branchId);
    if (!branch) throw new Error('seats belong to a branch');
    return branch;
  }

  @Publish('P1', 'The body that elects (選出母体).', () => PartnerOrganisationObject, { nullable: true })
  electedBy(@Root() seats: SeatVacancyView, @Ctx() context: RequestContext): Promise<PartnerView | null> {
    return partner(context, seats.electedById);
  }

  @Publish('P2', 'Terms of those who sit there, as far as you may see them.', () => [RoleTermObject])
  async terms(@Root() seats: SeatVacancyView, @Ctx() context: RequestContext): Promise<RoleTermView[]> {
    const terms = await peopleLoaders.roleTerm(context).loadMany([...seats.termIds]);
    return terms.flatMap((term) => (term === null || term instanceof Error ? [] : [term]));
  }
}

/** What hangs on a commission. */
@Answers('Commission', () => CommissionObject)
export class CommissionFields {
  @Publish('P1', 'Global id.', () => ID)
  id(@Root() commission: CommissionView): string {
    return toGlobalId('Commission', commission.id);
  }

  @Publish('P2', 'Who was commissioned.', () => PersonObject)
  person(@Root() commission: CommissionView, @Ctx() context: RequestContext): Promise<PersonView> {
    return personOf(context, commission.personId);
  }

  @Publish('P1', 'The branch for which it holds.', () => BranchObject, { nullable: true })
  branch(@Root() commission: CommissionView, @Ctx() context: RequestContext): Promise<BranchView | null> {
    return branchToday(context, commission.branchId);
  }

  @Publish('P1', 'The association for which it holds.', () => AssociationObject, { nullable: true })
  association(@Root() commission: CommissionView, @Ctx() context: RequestContext): Promise<AssociationView | null> {
    return associationToday(context, commission.associationId);
  }

  @Publish('P1', 'Those who commission, in the order of the document.', () => [CommissionPartyObject])
  parties(@Root() commission: CommissionView, @Ctx() context: RequestContext): Promise<CommissionPartyView[]> {
    return peopleLoaders.partiesOf(context).load(commission.id);
  }

  @Publish('P1', 'What you may do with it today.', () => CommissionAbilitiesObject)
  async abilities(
    @Root() commission: CommissionView,
    @Ctx() context: RequestContext,
  ): Promise<CommissionAbilitiesObject> {
    const keeps = (await keepsPerson(context, commission.personId)) && commission.endedOn === null;
    const isOver = commission.state === 'EXPIRED';
    return { renew: keeps && !commission.isRenewed, end: keeps && !isOver };
  }
}

/** What hangs on a volunteer. */
@Answers('VolunteerProfile', () => VolunteerProfileObject)
export class VolunteerFields {
  @Publish('P1', 'Global id.', () => ID)
  id(@Root() volunteer: VolunteerView): string {
    return toGlobalId('VolunteerProfile', volunteer.id);
  }

  @Publish('P2', 'Who it is.', () => PersonObject)
  person(@Root() volunteer: VolunteerView, @Ctx() context: RequestContext): Promise<PersonView> {
    return personOf(context, volunteer.personId);
  }

  @Publish('P1', 'What you may do with it today.', () => VolunteerAbilitiesObject)
  async abilities(@Root() volunteer: VolunteerView, @Ctx() context: RequestContext): Promise<VolunteerAbilitiesObject> {
    return { revise: await keepsPerson(context, volunteer.personId) };
  }
}
