import type { PeopleDataset } from '@tsunagari/people';
import { inventBranches } from '../branches.js';
import { MIHON_SEED } from '../mihon-dataset.js';
import { inventAssociations } from '../neighbourhood-associations.js';
import { inventPartners } from '../partners.js';
import { chooserOf } from './chosen-people.js';
import { inventInhabitants } from './inhabitants.js';
import { inventAssociationOfficers, inventBranchOfficers, inventGroupPresidents } from './officers.js';
import { inventSupporters } from './supporters.js';
import { inventVolunteers } from './volunteers.js';

/**
 * The people of みほん市: about 6,000, of whom 2,000 lend a hand, with officers, 民生委員 and 福祉協力員. Nobody of them exists: every
 * family name says that it is made up, every telephone number is one that nobody can have, every row says that it is invented.
 * The same seed gives the same people.
 */
export function mihonPeople(seed: string = MIHON_SEED): PeopleDataset {
  const branches = inventBranches();
  const associations = inventAssociations(seed);
  const partners = inventPartners(seed, associations);
  const inhabitants = inventInhabitants(seed, associations);
  const chooser = chooserOf(inhabitants);
  const roleTerms = [
    ...inventBranchOfficers(seed, branches, chooser),
    ...inventGroupPresidents(partners, chooser),
    ...inventAssociationOfficers(seed, associations, chooser),
  ];
  const supporters = inventSupporters(seed, branches, associations, partners, chooser);
  return {
    people: inhabitants.map(({ row }) => row),
    roleTerms: [...roleTerms, ...supporters.roleTerms],
    commissions: supporters.commissions,
    volunteers: inventVolunteers(seed, inhabitants),
  };
}
