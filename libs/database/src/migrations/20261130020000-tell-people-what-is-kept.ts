import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * 本人への開示: staff answer a person who asks who has looked, although they read the trail of nobody. The function shows the looks at
 * one person to whoever keeps everybody, and nothing else of the trail.
 */
export class TellPeopleWhatIsKept1796004000000 implements MigrationInterface {
  name = 'TellPeopleWhatIsKept1796004000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function looks_at_person(seen uuid)
      returns table (recorded_at timestamptz, account_id uuid, purpose text, fields jsonb)
      language sql stable security definer set search_path = public, pg_temp as $$
        select a.recorded_at, a.account_id, a.details->>'purpose', coalesce(a.details->'fields', '[]')
        from look_subject s join audit_event a on a.council_id = s.council_id and a.id = s.event_id
        where claimed_right('people') and s.council_id = claimed_council() and s.person_id = seen $$`);
    await runner.query(`revoke all on function looks_at_person(uuid) from public`);
    await runner.query(`grant execute on function looks_at_person(uuid) to tsunagari_api`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop function looks_at_person(uuid)`);
  }
}
