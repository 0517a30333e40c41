import { day } from '@tsunagari/kernel';
import type { BodyRow, RoleKind, RoleTermRow } from '@tsunagari/people';
import type { BranchRow, PartnerRow } from '@tsunagari/registry';
import { drawsOf } from '../draws.js';
import type { InventedAssociation } from '../neighbourhood-associations.js';
import { ELECTING } from '../partners.js';
import { SYNTHETIC } from '../synthetic.js';
import type { Chooser } from './chosen-people.js';
import type { Inhabitant } from './inhabitants.js';

/** Two years from April: officers of branches. Three years from 1 December: 民生委員. */
const BRANCH_TERM = { from: day('2025-04-01'), to: day('2027-04-01') };
const MINSEI_TERM = { from: day('2025-12-01'), to: day('2028-12-01') };
const ASSOCIATION_TERM = { from: day('2026-04-01'), to: day('2027-04-01') };
/** Three seats in four are filled: an empty one is what a branch must see. */
const FILLED = 0.85;

const ROLE_OF_POST: Readonly<Record<string, RoleKind>> = {
  支部長: 'BRANCH_HEAD',
  理事: 'DIRECTOR',
  監事: 'AUDITOR',
  コーディネーター: 'COORDINATOR',
};

/** Those who sit on the seats of the branches that exist, and who sat there before. */
export function inventBranchOfficers(seed: string, branches: readonly BranchRow[], chooser: Chooser): RoleTermRow[] {
  return branches
    .filter(({ closedOn }) => closedOn === null)
    .flatMap(({ code, seats }) =>
      seats.flatMap(({ post, seats: count, electedBy }) => {
        const filled =
          count === 1 ? 1 : [...Array(count).keys()].filter((seat) => isFilled(seed, code, post, seat)).length;
        return chooser
          .choose({ branch: code }, filled)
          .map((person) =>
            termOf(
              person,
              ROLE_OF_POST[post] ?? 'WELFARE_COMMISSIONER',
              post,
              { level: 'BRANCH', branch: code },
              electedBy,
              BRANCH_TERM,
            ),
          );
      }),
    );
}

/** 会長 of each association, its officers, and its 民生委員. */
export function inventAssociationOfficers(
  seed: string,
  associations: readonly InventedAssociation[],
  chooser: Chooser,
): RoleTermRow[] {
  return associations
    .filter(({ row }) => row.closedOn === null)
    .flatMap(({ row: { code } }) => {
      const draws = drawsOf(seed, 'officers', code);
      const body: BodyRow = { level: 'ASSOCIATION', association: code };
      const hasMinsei = draws.unit('has a minsei') < 0.9;
      return [
        ...chooser
          .choose({ association: code }, 1)
          .map((person) => termOf(person, 'ASSOCIATION_PRESIDENT', null, body, null, ASSOCIATION_TERM)),
        ...chooser
          .choose({ association: code }, 2)
          .map((person) => termOf(person, 'ASSOCIATION_OFFICER', null, body, null, ASSOCIATION_TERM)),
        ...chooser
          .choose({ association: code }, hasMinsei ? 1 : 0)
          .map((person) => termOf(person, 'MINSEI', null, body, ELECTING.welfare, MINSEI_TERM)),
      ];
    });
}

/** 会長 of each 支え合いの会. */
export function inventGroupPresidents(partners: readonly PartnerRow[], chooser: Chooser): RoleTermRow[] {
  return partners.flatMap(({ key, association }) =>
    association === null
      ? []
      : chooser
          .choose({ association }, 1)
          .map((person) =>
            termOf(person, 'GROUP_PRESIDENT', null, { level: 'PARTNER', partner: key }, null, BRANCH_TERM),
          ),
  );
}

function isFilled(seed: string, branch: string, post: string, seat: number): boolean {
  return drawsOf(seed, 'seat', `${branch} ${post} ${seat}`).unit('filled') < FILLED;
}

function termOf(
  person: Inhabitant,
  role: RoleKind,
  label: string | null,
  body: BodyRow,
  electedBy: string | null,
  period: Pick<RoleTermRow, 'from' | 'to'>,
): RoleTermRow {
  return { ...SYNTHETIC, person: person.row.key, role, label, body, electedBy, ...period };
}
