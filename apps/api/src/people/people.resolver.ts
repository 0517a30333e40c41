import type { Connection } from '@tsunagari/database';
import type { PlainDate } from '@tsunagari/kernel';
import {
  type CommissionOrder,
  type CommissionView,
  type PersonOrder,
  type PersonView,
  type RoleTermView,
  type SeatVacancyView,
  type SkillCount,
  type VolunteerView,
  canErasePeople,
  canKeepEverybody,
  canKeepPeople,
  canReadDisclosures,
  listCommissions,
  listPeople,
  listRoleTerms,
  listVolunteers,
  peopleInSight,
  seatVacancies,
  volunteerSkills,
} from '@tsunagari/people';
import { Arg, Args, Ctx, Extensions, ID, Query } from 'type-graphql';
import { Answers } from '../graphql/answers.js';
import { PageArgs } from '../graphql/connection.object.js';
import { filterId } from '../graphql/global-ids.js';
import { type RequestContext, actorOf, dayOf } from '../graphql/request-context.js';
import { DateScalar } from '../graphql/scalars.js';
import { CommissionFilterInput } from './commission.input.js';
import { CommissionConnection, CommissionObject } from './commission.object.js';
import { CommissionOrderEnum, PersonOrderEnum } from './people.enums.js';
import { lookingOf, peopleLoaders } from './people.loaders.js';
import { PersonFilterInput } from './person.input.js';
import { PeopleAbilitiesObject, PersonConnection, PersonObject } from './person.object.js';
import { RoleTermFilterInput } from './role-term.input.js';
import { RoleTermConnection, SeatVacancyObject } from './role-term.object.js';
import { VolunteerFilterInput } from './volunteer.input.js';
import { SkillCountObject, VolunteerProfileConnection } from './volunteer.object.js';

const WHICH = { nullable: true, description: 'Which ones.' } as const;

/** Questions about people. */
@Answers('Query')
export class PeopleResolver {
  @Extensions({ privacy: 'P2' })
  @Query(() => PersonConnection, { description: 'ひと: the people whom you may see.' })
  people(
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => PersonFilterInput, {
      nullable: true,
      description: 'Which ones; those who live here unless told.',
    })
    filter: PersonFilterInput | null,
    @Arg('orderBy', () => PersonOrderEnum, { defaultValue: 'KANA', description: 'Order.' }) orderBy: PersonOrder,
    @Ctx() context: RequestContext,
  ): Promise<Connection<PersonView>> {
    const places = {
      branchId: filterId('Branch', filter?.branchId),
      associationId: filterId('Association', filter?.associationId),
    };
    return listPeople(lookingOf(context), { ...filter, ...places }, orderBy, page);
  }

  @Extensions({ privacy: 'P2' })
  @Query(() => PersonObject, { nullable: true, description: 'A person; null when there is none whom you may see.' })
  person(
    @Arg('id', () => ID, { description: 'Global id.' }) id: string,
    @Ctx() context: RequestContext,
  ): Promise<PersonView | null> {
    return peopleLoaders.person(context).load(filterId('Person', id) ?? '');
  }

  @Extensions({ privacy: 'P2' })
  @Query(() => RoleTermConnection, { description: '役職: who is what in which body.' })
  roleTerms(
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => RoleTermFilterInput, {
      nullable: true,
      description: 'Which ones; those that run today unless told.',
    })
    filter: RoleTermFilterInput | null,
    @Ctx() context: RequestContext,
  ): Promise<Connection<RoleTermView>> {
    const bodies = {
      branchId: filterId('Branch', filter?.branchId),
      associationId: filterId('Association', filter?.associationId),
      partnerId: filterId('PartnerOrganisation', filter?.partnerId),
    };
    const asOf = dayOf(context, filter?.asOf);
    return listRoleTerms(lookingOf(context), { ...filter, ...bodies, asOf }, page);
  }

  @Extensions({ privacy: 'P1' })
  @Query(() => [SeatVacancyObject], {
    description: '席と空席: the seats of branches and who sits on them, by branch and post.',
  })
  seatVacancies(
    @Arg('branchId', () => ID, { nullable: true, description: 'Only this branch.' }) branchId: string | null,
    @Arg('asOf', () => DateScalar, { nullable: true, description: 'The day that is asked about; today unless told.' })
    asOf: PlainDate | null,
    @Ctx() context: RequestContext,
  ): Promise<SeatVacancyView[]> {
    const only = filterId('Branch', branchId);
    return seatVacancies(context.reader, only === null ? null : [only], dayOf(context, asOf));
  }

  @Extensions({ privacy: 'P2' })
  @Query(() => CommissionConnection, { description: '委嘱: commissions, those that end first come first.' })
  commissions(
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => CommissionFilterInput, WHICH) filter: CommissionFilterInput | null,
    @Arg('orderBy', () => CommissionOrderEnum, { defaultValue: 'EXPIRY', description: 'Order.' })
    orderBy: CommissionOrder,
    @Ctx() context: RequestContext,
  ): Promise<Connection<CommissionView>> {
    const branchId = filterId('Branch', filter?.branchId);
    return listCommissions(lookingOf(context), { ...filter, branchId }, orderBy, page);
  }

  @Extensions({ privacy: 'P2' })
  @Query(() => CommissionObject, {
    nullable: true,
    description: 'A commission; null when there is none that you may see.',
  })
  commission(
    @Arg('id', () => ID, { description: 'Global id.' }) id: string,
    @Ctx() context: RequestContext,
  ): Promise<CommissionView | null> {
    return peopleLoaders.commission(context).load(filterId('Commission', id) ?? '');
  }

  @Extensions({ privacy: 'P2' })
  @Query(() => VolunteerProfileConnection, { description: '活動者: who can do what, who rests.' })
  volunteers(
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => VolunteerFilterInput, WHICH) filter: VolunteerFilterInput | null,
    @Ctx() context: RequestContext,
  ): Promise<Connection<VolunteerView>> {
    const places = {
      branchId: filterId('Branch', filter?.branchId),
      associationId: filterId('Association', filter?.associationId),
    };
    return listVolunteers(lookingOf(context), { ...filter, ...places }, page);
  }

  @Extensions({ privacy: 'P1' })
  @Query(() => [SkillCountObject], {
    description: 'What those who may be asked can do, the most frequent first, at most 100.',
  })
  volunteerSkills(
    @Arg('branchId', () => ID, { nullable: true, description: 'Only in this branch.' }) branchId: string | null,
    @Ctx() context: RequestContext,
  ): Promise<SkillCount[]> {
    return volunteerSkills(lookingOf(context), filterId('Branch', branchId));
  }

  @Extensions({ privacy: 'P1' })
  @Query(() => PeopleAbilitiesObject, { description: 'What you may do with people today.' })
  peopleAbilities(@Ctx() context: RequestContext): PeopleAbilitiesObject {
    const actor = actorOf(context);
    const today = context.clock.today();
    const sight = peopleInSight(actor, today);
    const keeps = canKeepPeople(actor, today);
    return {
      seePeople: sight.all || sight.branchIds.length > 0,
      registerPerson: keeps,
      importRosters: keeps,
      exportLists: keeps,
      keepConsentTexts: canKeepEverybody(actor, today),
      discloseOwnData: canKeepEverybody(actor, today),
      readDisclosures: canReadDisclosures(actor, today),
      seeRetention: canKeepEverybody(actor, today),
      erasePeople: canErasePeople(actor, today),
    };
  }
}
