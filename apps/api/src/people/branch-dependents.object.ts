import type { BranchDependentsView } from '@tsunagari/people';
import { Int, ObjectType } from 'type-graphql';
import { Publish } from '../graphql/publish.js';

/** What names a branch and does not move with it. */
@ObjectType('BranchDependents', {
  description:
    'What names a branch itself. It stays there when the branch is split, merged or closed: people move it afterwards.',
})
export class BranchDependentsObject implements Omit<BranchDependentsView, 'branchId'> {
  @Publish('P1', 'People who belong to the branch directly, without an association.', () => Int)
  people!: number;

  @Publish('P1', 'Terms in its roles.', () => Int)
  roleTerms!: number;

  @Publish('P1', 'Commissions (委嘱) for it.', () => Int)
  commissions!: number;

  @Publish('P1', 'Accounts with a role in it.', () => Int)
  accounts!: number;
}
