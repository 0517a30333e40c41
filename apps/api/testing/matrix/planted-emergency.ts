import { inUnitOfWork } from '@tsunagari/database';
import { claimsOf } from '@tsunagari/identity';
import { type Actor, type Grant, day, fixedClock } from '@tsunagari/kernel';
import { openEmergencyAccess } from '@tsunagari/people';
import { Client } from 'pg';
import { PASSWORD, type TestApi } from '../test-api.js';

/** An emergency access of an officer of a branch that waits for its review, with a canary in its words, and everybody of the branch looked at. */
export async function plantEmergency(api: TestApi, council: Actor, branchId: string, word: string): Promise<void> {
  const clock = fixedClock('2026-11-23T08:00:00+09:00');
  const grants: readonly Grant[] = [
    { role: 'branch_officer', scope: { kind: 'branch', branchId }, period: { from: day('2020-04-01'), to: null } },
  ];
  const email = await api.account(grants, council);
  const owner = new Client({ connectionString: api.database.ownerUrl });
  await owner.connect();
  await owner.query(`select set_config('app.council_id', $1, false)`, [council.councilId]);
  const found = await owner.query<{ id: string }>('select id from account where email = $1', [email]);
  const actor: Actor = { councilId: council.councilId, accountId: found.rows[0]?.id ?? '', grants };
  const id = await inUnitOfWork(api.database, claimsOf(actor, clock.today()), ({ manager, reader, sealer }) =>
    openEmergencyAccess(
      { actor, manager, reader, sealer, clock, correlationId: 'planted' },
      { reason: 'LIFE_IN_DANGER', words: word, currentPassword: PASSWORD },
    ),
  );
  await owner.query(
    `insert into emergency_look (council_id, id, access_id, person_id)
     select council_id, gen_random_uuid(), $2, id from person where council_id = $1 and branch_id = $3`,
    [council.councilId, id, branchId],
  );
  await owner.end();
}
