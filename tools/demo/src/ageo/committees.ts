import type { PartnerRow, PublicFactRow } from '@tsunagari/registry';
import { publicSource } from './citation.js';
import { UNTIED, details } from './fact.js';
import { committeesFile } from './plan-file.js';

/** 合議体: who makes up a branch, where the members come from, what meets, and what coordinators do. */
export function committeeFacts(json: string): PublicFactRow[] {
  const file = committeesFile(json);
  const minami = file.constituent_bodies_ageo_minami;
  const firstEstate = file.constituent_bodies_nishiageo_1;
  const fact = (title: string, list: readonly string[], source: string): PublicFactRow => ({
    ...UNTIED,
    ...publicSource(source),
    topic: 'COMMITTEE',
    title,
    details: list.map((value, index) => ({ label: String(index + 1), value })),
  });
  return [
    fact('支部を構成する人', file.branch_members, file.branch_members_source),
    fact('選出母体', file.constituent_bodies_all, file.branch_members_source),
    {
      ...fact('上尾南支部の構成団体', minami.list, minami.source),
      branch: 'B03',
      basis: 'stated',
      asOf: minami.as_of,
    },
    { ...fact('西上尾第一団地支部の構成団体', firstEstate.list, firstEstate.source), branch: 'B12', basis: 'stated' },
    fact('支部の会議', file.meetings, file.meetings_source),
    fact('コーディネーターの仕事', file.coordinator_duties, file.meetings_source),
    ...file.related_bodies.map((body): PublicFactRow => ({
      ...UNTIED,
      ...publicSource(body.source),
      topic: 'COMMITTEE',
      title: body.name,
      asOf: body.as_of ?? null,
      details: details({
        確認できる地区: (body.known_for ?? []).join('、'),
        人数: body.members === undefined ? '' : `${body.members}人`,
      }),
    })),
  ];
}

/** 選出母体, related bodies and the 支え合いの会 that a public page names. Telephone numbers and contacts are in no source. */
export function partnersOf(
  json: string,
  associationCodes: ReadonlyMap<string, string>,
  supportSource: string,
): PartnerRow[] {
  const file = committeesFile(json);
  const electing = file.constituent_bodies_all.map((name, index): PartnerRow => ({
    ...BARE,
    ...publicSource(file.branch_members_source),
    key: `electing-${index + 1}`,
    kind: 'ELECTING_BODY',
    name,
    electsSeats: true,
  }));
  const related = file.related_bodies.map((body, index): PartnerRow => ({
    ...BARE,
    ...publicSource(body.source),
    key: `related-${index + 1}`,
    kind: 'OTHER',
    name: body.name,
    electsSeats: false,
  }));
  return [
    ...electing,
    ...related,
    {
      ...BARE,
      ...publicSource(supportSource),
      key: 'support-koizumi',
      kind: 'MUTUAL_SUPPORT_GROUP',
      name: '小泉支え合いの会',
      electsSeats: false,
      association: associationCodes.get('小泉区') ?? null,
    },
  ];
}

const BARE = { kana: null, takes: [], contactNote: null, phoneRaw: null, association: null } as const;
