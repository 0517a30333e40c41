import { type CommandContext, inUnitOfWork, systemClaims } from '@tsunagari/database';
import { type Actor, day, newId, systemActor, systemClock } from '@tsunagari/kernel';
import {
  addConsentText,
  beginRoleTerm,
  issueCommission,
  joinHousehold,
  recordConsent,
  recordDisclosure,
  registerPerson,
  registerVolunteer,
  revisePerson,
} from '@tsunagari/people';
import { type RegistryDataset, loadRegistry, registerPartnerOrganisation } from '@tsunagari/registry';
import { SMALL_TOWN } from '../small-town.js';
import type { TestApi } from '../test-api.js';
import { plantEmergency } from './planted-emergency.js';
import { postFile } from '../uploads.js';
import { post } from '../requests.js';

/** Whose words a canary is: of the house (places and work) or of the persons of one branch, in the first or the second council. */
export const TAGS = ['house-a', 'person-a-own', 'person-a-other', 'house-b', 'person-b-own', 'person-b-other'] as const;
export type Tag = (typeof TAGS)[number];

/** The canary of a tag: a word that nothing else says. */
export const canaryOf = (tag: Tag): string => `canary-${tag}`;

/** A council with something of everything, each text with its canary. */
export interface Planted {
  readonly council: Actor;
  readonly branches: { readonly own: string; readonly other: string };
  /** An association of the own branch. */
  readonly association: string;
}

type Half = 'a' | 'b';

/** Plants a council: two branches, and in each two persons with all that can hang on one, and a roster that waits. */
export async function plant(api: TestApi, half: Half): Promise<Planted> {
  const council = systemActor(newId(systemClock));
  const clock = { now: () => new Date('2026-11-23T01:00:00Z'), today: () => day('2026-11-23') };
  const run = <Result>(command: (context: CommandContext) => Promise<Result>) =>
    inUnitOfWork(api.database, systemClaims(council.councilId), ({ manager, reader, sealer }) =>
      command({ actor: council, manager, reader, sealer, clock, correlationId: 'planted' }),
    );
  await run((context) => loadRegistry(context, town(half)));
  const idOf = (table: string, code: string) =>
    run(
      async ({ reader }) =>
        (await reader.rows<{ id: string }>(`select id from ${table} where code = $1`, [code]))[0]?.id ?? '',
    );
  const canary = canaryOf(`house-${half}`);
  await run((context) => registerPartnerOrganisation(context, { kind: 'NPO', name: canary, contactNote: canary }));
  const textId = await run((context) =>
    addConsentText(context, {
      purpose: 'WATCH_OVER_SHARING',
      label: canary,
      text: canary,
      inForceFrom: day('2026-01-01'),
    }),
  );
  const branches = { own: await idOf('branch', 'B1'), other: await idOf('branch', 'B2') };
  const association = await idOf('association', 'A001');
  const places = {
    own: [branches.own, association],
    other: [branches.other, await idOf('association', 'A004')],
  } as const;
  for (const where of ['own', 'other'] as const) {
    const [branchId, associationId] = places[where];
    const word = canaryOf(`person-${half}-${where}`);
    const [one, two] = [await person({ branchId }), await person({ associationId })];
    await run((context) =>
      recordDisclosure(context, {
        personIds: [one, two],
        kind: 'PRINT',
        recipient: canary,
        basis: 'CONSENT',
        consent: { purpose: 'WATCH_OVER_SHARING', to: 'PAIR' },
        providedOn: day('2026-11-23'),
        items: ['氏名'],
      }),
    );
    await run((context) => joinHousehold(context, { personId: one, withPersonId: two }));
    await run((context) => revisePerson(context, { id: one, version: 2, note: `${word} 改` }));

    async function person(place: { branchId?: string; associationId?: string }): Promise<string> {
      const id = await run((context) =>
        registerPerson(context, {
          ...place,
          name: `${word} 名`,
          kana: 'かなりあ',
          rosterNo: word,
          note: word,
          allowDuplicate: true,
          contacts: [
            { kind: 'ADDRESS', value: `みほん町 ${word}` },
            { kind: 'EMAIL', value: `${word}@example.jp` },
          ],
        }),
      );
      await run((context) =>
        recordConsent(context, {
          personId: id,
          purpose: 'WATCH_OVER_SHARING',
          recipients: ['PAIR'],
          textId,
          givenBy: 'SELF',
          channel: 'PAPER',
          witness: word,
          from: day('2026-04-01'),
        }),
      );
      const from = day('2025-04-01');
      await run((context) =>
        beginRoleTerm(context, { personId: id, role: 'DIRECTOR', level: 'COUNCIL', from, note: word }),
      );
      await run((context) =>
        beginRoleTerm(context, { personId: id, role: 'OTHER', label: word, level: 'BRANCH', branchId, from }),
      );
      await run((context) =>
        registerVolunteer(context, { personId: id, skills: [word], note: word, availabilityNote: word }),
      );
      const parties = [
        { organisationKind: 'BRANCH' as const, branchId, signatoryTitle: '支部長', signatoryName: word },
      ];
      await run((context) =>
        issueCommission(context, {
          personId: id,
          role: 'OTHER',
          label: word,
          branchId,
          from,
          to: day('2027-04-01'),
          parties,
        }),
      );
      return id;
    }
  }
  await rosters(api, council, half, branches);
  await plantEmergency(api, council, branches.other, {
    house: canaryOf(`house-${half}`),
    person: canaryOf(`person-${half}-other`),
  });
  return { council, branches, association };
}

/** The small town with a canary in each of its texts. */
function town(half: Half): RegistryDataset {
  const word = canaryOf(`house-${half}`);
  return {
    ...SMALL_TOWN,
    council: { ...SMALL_TOWN.council, code: `town-${half}` },
    branches: SMALL_TOWN.branches.map((branch) => ({ ...branch, areaNote: word, memberMeaning: word })),
    associations: SMALL_TOWN.associations.map((association) => ({ ...association, note: word, venue: word })),
    bases: SMALL_TOWN.branches.flatMap(({ code, name }) =>
      SMALL_TOWN.bases.map((base) => ({ ...base, branch: code, name: `${name}支部拠点` })),
    ),
  };
}

/** A roster for each branch, uploaded and laid out, with rows of people who are in no register yet. */
async function rosters(api: TestApi, council: Actor, half: Half, branches: Planted['branches']): Promise<void> {
  const token = await api.token({ council });
  for (const where of ['own', 'other'] as const) {
    const word = canaryOf(`person-${half}-${where}`);
    const csv = new TextEncoder().encode(`氏名,ふりがな,備考\n${word} 新,かなりあ,${word}\n`);
    const { id = '' } = await postFile(api, token, `${word}.csv`, csv);
    const input = {
      kind: 'PEOPLE',
      fileId: id,
      branchId: Buffer.from(`Branch:${branches[where]}`).toString('base64url'),
    };
    const query = 'mutation Plant($input: StartImportInput!) { startImport(input: $input) { refusals { code } } }';
    const reply = await post<{ startImport: { refusals: unknown[] } }>(
      api.url,
      { query, variables: { input } },
      { authorization: `Bearer ${token}` },
    );
    if (reply.errors.length > 0 || reply.data.startImport.refusals.length > 0)
      throw new Error(`the roster was not taken: ${JSON.stringify(reply)}`);
  }
}
