import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who looked at whom: the looks stand in the trail; this finds those at one person. */
export class KnowWhoLooked1795510800000 implements MigrationInterface {
  name = 'KnowWhoLooked1795510800000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table look_subject (
        council_id uuid not null, id uuid not null, person_id uuid not null, event_id uuid not null,
        constraint look_subject_pk primary key (council_id, id),
        constraint look_subject_event foreign key (council_id, event_id) references audit_event (council_id, id))`);
    await runner.query(`create index look_subject_of_person on look_subject (council_id, person_id, event_id)`);
    await runner.query(`call protect_trail_table('look_subject')`);
    await runner.query(`
      create policy in_sight on look_subject as restrictive for select to tsunagari_api
      using ((select claimed_right('trail')))`);
    await runner.query(`create index audit_event_by_account on audit_event (council_id, account_id, recorded_at)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop index audit_event_by_account`);
    await runner.query(`drop table look_subject`);
  }
}
