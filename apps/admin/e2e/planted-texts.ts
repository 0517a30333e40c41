import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';

/** What would run, load or be worked out if a screen took it for anything but text. */
export const HOSTILE = '"><img src=x onerror=alert(1)><svg onload=alert(2)>{{7*7}}javascript:alert(3)';
/** The same as an address. */
export const HOSTILE_ADDRESS = 'javascript:alert(4)';

const DOCUMENTS = Object.values(
  JSON.parse(readFileSync(path.resolve(__dirname, '../trusted-documents.json'), 'utf8')) as Record<string, string>,
);

/** Where the planted records are shown: their own screens, and those on which they are changed or printed. */
export interface PlantedScreens {
  readonly paths: readonly string[];
}

type Payload = Readonly<Record<string, unknown>> & { readonly refusals: readonly unknown[] };
type Made = { readonly id: string; readonly version: number; readonly code?: string };

/** Writes {@link HOSTILE} into every text that an account can write, as the screens would: with the session of the page. */
export async function plantTexts(page: Page, url: string): Promise<PlantedScreens> {
  async function run(operation: string, input: object): Promise<Payload> {
    const query = DOCUMENTS.find((text) => new RegExp(`^mutation ${operation}\\b`).test(text));
    const answer = await page.request.post(`${url}/graphql`, {
      data: { query, variables: { input } },
      headers: { purpose: 'UPKEEP' },
    });
    const { data, errors } = (await answer.json()) as { data?: Record<string, Payload> | null; errors?: unknown };
    const [payload] = Object.values(data ?? {});
    if (!payload || payload.refusals.length > 0)
      throw new Error(`${operation} was refused: ${JSON.stringify(errors ?? payload)}`);
    return payload;
  }
  const made = (payload: Payload, name: string) => payload[name] as Made;

  const kana = 'あくい';
  const branch = made(
    await run('OpenBranch', {
      code: 'X01',
      name: HOSTILE,
      kana,
      kind: 'DISTRICT',
      openedOn: '2020-04-01',
      areaNote: HOSTILE,
    }),
    'branch',
  );
  await run('OpenBranchBase', {
    branchId: branch.id,
    from: '2020-04-01',
    name: HOSTILE,
    addressRaw: HOSTILE,
    hours: HOSTILE,
  });
  await run('AddAssociationKind', { label: HOSTILE });
  const association = made(
    await run('RegisterAssociation', {
      name: HOSTILE,
      kana,
      kindCode: 'JICHIKAI',
      branchId: branch.id,
      note: HOSTILE,
      venue: HOSTILE,
    }),
    'association',
  );
  await run('RecordAreaFigure', {
    subjectId: branch.id,
    measure: 'POPULATION',
    fiscalYear: 2025,
    figure: { quality: 'TEXT', text: HOSTILE },
    meaning: HOSTILE,
    note: HOSTILE,
    source: `${HOSTILE} ${HOSTILE_ADDRESS}`,
  });
  await run('RegisterPartner', { kind: 'NPO', name: HOSTILE, kana, contactNote: HOSTILE, takes: [HOSTILE] });
  const person = made(
    await run('RegisterPerson', {
      name: HOSTILE,
      kana,
      branchId: branch.id,
      note: HOSTILE,
      rosterNo: 'javascript:1',
      contacts: [
        { kind: 'ADDRESS', label: HOSTILE, value: HOSTILE },
        { kind: 'EMAIL', value: `"><svg/onload=alert(5)>@example.jp`.replaceAll(/[<>"()]/g, '') },
      ],
      allowDuplicate: true,
    }),
    'person',
  );
  const personId = person.id;
  await run('BeginRoleTerm', {
    personId,
    role: 'OTHER',
    label: HOSTILE,
    level: 'BRANCH',
    branchId: branch.id,
    from: '2025-04-01',
    note: HOSTILE,
  });
  await run('RegisterVolunteer', {
    personId,
    skills: [HOSTILE.slice(0, 50)],
    note: HOSTILE,
    availabilityNote: HOSTILE,
  });
  await run('IssueCommission', {
    personId,
    role: 'OTHER',
    label: HOSTILE,
    branchId: branch.id,
    from: '2025-04-01',
    to: '2027-04-01',
    recommendedBy: HOSTILE,
    documentNo: HOSTILE.slice(0, 50),
    parties: [
      {
        organisationKind: 'BRANCH',
        branchId: branch.id,
        organisationName: HOSTILE,
        signatoryTitle: HOSTILE,
        signatoryName: HOSTILE,
      },
    ],
  });
  const text = made(
    await run('AddConsentText', {
      purpose: 'WATCH_OVER_SHARING',
      label: HOSTILE,
      text: `${HOSTILE}\n${HOSTILE_ADDRESS}`,
      inForceFrom: '2025-04-01',
    }),
    'consentText',
  );
  await run('RecordConsent', {
    personId,
    purpose: 'WATCH_OVER_SHARING',
    recipients: ['PAIR'],
    textId: text.id,
    givenBy: 'SELF',
    channel: 'PAPER',
    witness: HOSTILE,
    from: '2025-05-01',
  });
  const personPath = `/people/${personId}`;
  return {
    paths: [
      '/branches/X01',
      '/branches/X01/edit',
      '/branches/X01/split',
      `/associations/${association.code ?? ''}`,
      `/associations/${association.code ?? ''}/edit`,
      personPath,
      `${personPath}/edit`,
      `/commissions/new?person=${personId}`,
      '/roles?branch=X01',
      '/commissions?search=あくい',
      `/search?q=${encodeURIComponent(HOSTILE)}`,
      `/people?search=${encodeURIComponent(HOSTILE)}`,
    ],
  };
}
