import type { CommandContext } from '@tsunagari/database';
import { day } from '@tsunagari/kernel';
import {
  addConsentText,
  consentsOfPeople,
  listPeople,
  peopleByIds,
  recordConsent,
  recordPersonLeft,
  recordRefusal,
  registerPerson,
  revisePerson,
  withdrawConsent,
} from '@tsunagari/people';

const TODAY = day('2026-11-23');

/** Lets things happen to people: remarks, answers about consent of every kind, a twin, a damaged seal; so that there is something to be read. */
export async function reviseThePeople(context: CommandContext): Promise<void> {
  const looking = { reader: context.reader, sealer: context.sealer, sight: { all: true }, today: TODAY } as const;
  const { nodes } = await listPeople(looking, {}, 'KANA', { first: 12 });
  const ids = nodes.map(({ id }) => id);
  const version = async (id: string) => (await peopleByIds(looking, [id]))[0]?.version ?? 0;
  const seen = async (index: number) => ({ id: idAt(ids, index), version: await version(idAt(ids, index)) });

  await revisePerson(context, {
    ...(await seen(0)),
    note: '"耳"が遠い\n\\ゆっくり\u2028話す',
    birth: '昭和23年4月1日',
  });
  await revisePerson(context, { ...(await seen(1)), note: '犬がいる', birth: '80代', rosterNo: '12' });
  await revisePerson(context, { ...(await seen(2)), name: '𠮷田 "はな"', kana: null, birth: 'S23.4' });
  await revisePerson(context, {
    ...(await seen(3)),
    contacts: [
      { kind: 'PHONE', value: '048-000-0001' },
      { kind: 'PHONE', value: '048-000-0003', label: '呼出' },
      { kind: 'ADDRESS', value: 'みほん市大石1-2 "3号"' },
      { kind: 'EMAIL', value: 'hana@example.com', label: '娘' },
    ],
  });
  await recordPersonLeft(context, { ...(await seen(4)), on: day('2026-11-01'), reason: 'MOVED' });
  for (const twin of [0, 5]) {
    const { name, kana, associationId } = nodes[twin]!;
    await registerPerson(context, {
      name,
      kana,
      associationId,
      contacts: [{ kind: 'PHONE', value: '048-000-0001' }],
      allowDuplicate: true,
    });
  }

  const textId = await addConsentText(context, {
    purpose: 'WATCH_OVER_SHARING',
    label: '令和8年版',
    text: '見守りのために\n"共有"します。',
    inForceFrom: day('2026-04-01'),
  });
  const answer = { purpose: 'WATCH_OVER_SHARING', givenBy: 'SELF', channel: 'PAPER', from: day('2026-05-01') } as const;
  for (const [index, personId] of ids.slice(0, 8).entries()) {
    const to = index === 1 ? day('2026-10-01') : null;
    await recordConsent(context, {
      ...answer,
      personId,
      recipients: ['PAIR', 'ASSOCIATION'],
      textId,
      to,
      witness: '長女\t花子',
    });
    if (index % 2 === 0)
      await recordRefusal(context, { ...answer, personId, recipients: ['ASSOCIATION'], from: day('2026-06-01') });
  }
  const [given] = await consentsOfPeople(context.reader, [idAt(ids, 3)]);
  if (given) await withdrawConsent(context, { ...given, on: day('2026-09-01'), by: 'FAMILY', channel: 'PHONE' });
  await context.manager.query(
    `update person_contact set sealed = 's1.nobody.xyz' where id in (select min(id::text)::uuid from person_contact where person_id = any($1::uuid[]))`,
    [ids],
  );
  await context.manager.query(`update person set note_sealed = 's1.nobody.xyz' where id = $1`, [idAt(ids, 1)]);
}

function idAt(ids: readonly string[], index: number): string {
  const id = ids[index];
  if (id === undefined) throw new Error('the town is too small');
  return id;
}
