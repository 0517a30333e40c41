import { type CommandContext, inUnitOfWork } from '@tsunagari/database';
import { claimsOf } from '@tsunagari/identity';
import { type Actor, type Grant, day, fixedClock } from '@tsunagari/kernel';
import { confirmDisaster, declareDisaster, endEmergencyAccess, openEmergencyAccess } from '@tsunagari/people';
import { Client } from 'pg';
import { PASSWORD, type TestApi } from '../test-api.js';

const CLOCK = fixedClock('2026-11-23T09:30:00+09:00');
const PERIOD = { from: day('2020-04-01'), to: null };

/** Words of two tags. */
export interface PlantedWords {
  /** For what all who work for the council read. */
  readonly house: string;
  /** For what is written about people of the branch. */
  readonly person: string;
}

/**
 * An emergency access of an officer of a branch that waits for its review, with a canary in its words and everybody of the branch looked
 * at, and a drill that is in force.
 */
export async function plantEmergency(
  api: TestApi,
  council: Actor,
  branchId: string,
  words: PlantedWords,
): Promise<void> {
  const owner = new Client({ connectionString: api.database.ownerUrl });
  await owner.connect();
  await owner.query(`select set_config('app.council_id', $1, false)`, [council.councilId]);
  const someone = async (grant: Grant): Promise<Actor> => {
    const email = await api.account([grant], council);
    const found = await owner.query<{ id: string }>('select id from account where email = $1', [email]);
    return { councilId: council.councilId, accountId: found.rows[0]?.id ?? '', grants: [grant] };
  };
  const as = <Result>(actor: Actor, command: (context: CommandContext) => Promise<Result>) =>
    inUnitOfWork(api.database, claimsOf(actor, CLOCK.today()), ({ manager, reader, sealer }) =>
      command({ actor, manager, reader, sealer, clock: CLOCK, correlationId: 'planted' }),
    );
  const officer = await someone({ role: 'branch_officer', scope: { kind: 'branch', branchId }, period: PERIOD });
  const accessId = await as(officer, (context) =>
    openEmergencyAccess(context, {
      reason: 'LIFE_IN_DANGER',
      words: words.person,
      proof: { currentPassword: PASSWORD },
    }),
  );
  // What was ended has a past, which the rules of the history are to hold back.
  await as(officer, (context) => endEmergencyAccess(context, { id: accessId }));
  await owner.query(
    `insert into emergency_look (council_id, id, access_id, person_id)
     select council_id, gen_random_uuid(), $2, id from person where council_id = $1 and branch_id = $3`,
    [council.councilId, accessId, branchId],
  );
  const staff: Grant = { role: 'council_staff', scope: { kind: 'council' }, period: PERIOD };
  const id = await as(await someone(staff), (context) =>
    declareDisaster(context, { name: words.house, basis: 'IN_DANGER', isDrill: true, branchIds: [], hours: 24 }),
  );
  await as(await someone(staff), (context) => confirmDisaster(context, { id, version: 1 }));
  await owner.end();
}
