import { type PlainDate, day } from '@tsunagari/kernel';
import type { CommissionRow, RoleTermRow } from '@tsunagari/people';
import type { BranchRow, PartnerRow } from '@tsunagari/registry';
import { drawsOf } from '../draws.js';
import type { InventedAssociation } from '../neighbourhood-associations.js';
import { SYNTHETIC } from '../synthetic.js';
import type { Chooser } from './chosen-people.js';

/** Three years each; some end soon, and of some it has been forgotten that they ended. */
const PERIODS: readonly { readonly from: PlainDate; readonly to: PlainDate }[] = [
  { from: day('2025-04-01'), to: day('2028-04-01') },
  { from: day('2024-04-01'), to: day('2027-04-01') },
  { from: day('2024-01-01'), to: day('2027-01-01') },
  { from: day('2023-04-01'), to: day('2026-04-01') },
];

/** 福祉協力員 of each association, in pairs, commissioned by the branch's head and the president of the group or association. */
export function inventSupporters(
  seed: string,
  branches: readonly BranchRow[],
  associations: readonly InventedAssociation[],
  partners: readonly PartnerRow[],
  chooser: Chooser,
): { readonly commissions: CommissionRow[]; readonly roleTerms: RoleTermRow[] } {
  const groups = new Map(
    partners.flatMap((partner) => (partner.association === null ? [] : [[partner.association, partner] as const])),
  );
  const branchNames = new Map(branches.map(({ code, officialName }) => [code, officialName]));
  const commissions = associations
    .filter(({ row }) => row.closedOn === null)
    .flatMap(({ row: { code, name, affiliations } }) => {
      const branch = affiliations.at(-1)?.branch ?? '';
      const draws = drawsOf(seed, 'supporters', code);
      const group = groups.get(code);
      const second: CommissionRow['parties'][number] = group
        ? {
            body: { level: 'PARTNER', partner: group.key },
            organisationName: group.name,
            signatoryTitle: '会長',
            signatoryName: null,
          }
        : {
            body: { level: 'ASSOCIATION', association: code },
            organisationName: name,
            signatoryTitle: '会長',
            signatoryName: null,
          };
      return chooser
        .choose({ association: code }, 2 * draws.between('pairs', 1, 3))
        .map((person, index): CommissionRow => {
          const period = drawsOf(seed, 'supporter', person.row.key).pick('period', PERIODS);
          return {
            ...SYNTHETIC,
            person: person.row.key,
            role: 'WELFARE_SUPPORTER',
            label: null,
            branch,
            association: code,
            ...period,
            recommendedBy: name,
            documentNo: `${code}第${index + 1}号`,
            pledgeVersion: '2023-04',
            parties: [
              {
                body: { level: 'BRANCH', branch },
                organisationName: branchNames.get(branch) ?? branch,
                signatoryTitle: '支部長',
                signatoryName: null,
              },
              second,
            ],
          };
        });
    });
  const roleTerms = commissions.map(({ person, association, from, to }): RoleTermRow => ({
    ...SYNTHETIC,
    person,
    role: 'WELFARE_SUPPORTER',
    label: null,
    body: { level: 'ASSOCIATION', association: association ?? '' },
    electedBy: null,
    from,
    to,
  }));
  return { commissions, roleTerms };
}
