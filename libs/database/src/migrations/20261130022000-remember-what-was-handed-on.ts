import type { MigrationInterface, QueryRunner } from 'typeorm';

const EVERYBODY = `(select claimed_right('people'))`;
const TRAIL = `(select claimed_right('trail'))`;
const WRITES = `(select claimed_right('writes'))`;

/**
 * 提供記録: to whom data about whom was handed on, when and on what ground (個人情報保護法29条). Neither is ever changed. Of a person who was
 * erased the name alone is kept, sealed, for as long as the law wants it known whose data was handed on.
 */
export class RememberWhatWasHandedOn1796005200000 implements MigrationInterface {
  name = 'RememberWhatWasHandedOn1796005200000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table disclosure (
        council_id uuid not null, id uuid not null,
        recorded_at timestamptz not null default clock_timestamp(),
        account_id uuid, provided_on date not null, kind text not null, recipient text not null, basis text not null,
        items text[] not null, list_name text,
        constraint disclosure_pk primary key (council_id, id),
        constraint disclosure_kind check (kind in ('SHARE', 'EXPORT', 'PRINT', 'OWN_DATA')),
        constraint disclosure_basis check (basis in ('CONSENT', 'LAW', 'LIFE', 'PUBLIC_HEALTH', 'COOPERATION', 'SUBJECT')),
        constraint disclosure_items check (cardinality(items) > 0))`);
    await runner.query(`create index disclosure_by_day on disclosure (council_id, provided_on, id)`);
    await runner.query(`call protect_trail_table('disclosure')`);
    const sight = `${EVERYBODY} or ${TRAIL} or account_id = (select claimed_account())`;
    await runner.query(
      `create policy in_sight on disclosure as restrictive for select to tsunagari_api using (${sight})`,
    );
    await runner.query(
      `create policy added_by_writers on disclosure as restrictive for insert to tsunagari_api with check (${WRITES} and (${sight}))`,
    );

    await runner.query(`
      create table disclosure_person (
        council_id uuid not null, id uuid not null, disclosure_id uuid not null, person_id uuid not null,
        constraint disclosure_person_pk primary key (council_id, id),
        constraint disclosure_person_disclosure foreign key (council_id, disclosure_id) references disclosure (council_id, id))`);
    await runner.query(
      `create index disclosure_person_of_person on disclosure_person (council_id, person_id, disclosure_id)`,
    );
    await runner.query(`create index disclosure_person_of_disclosure on disclosure_person (council_id, disclosure_id)`);
    await runner.query(`call protect_trail_table('disclosure_person')`);
    const withDisclosure = `${EVERYBODY} or ${TRAIL} or exists (select 1 from disclosure seen
      where seen.council_id = disclosure_person.council_id and seen.id = disclosure_person.disclosure_id)`;
    await runner.query(
      `create policy in_sight on disclosure_person as restrictive for select to tsunagari_api using (${withDisclosure})`,
    );
    await runner.query(
      `create policy added_by_writers on disclosure_person as restrictive for insert to tsunagari_api with check (${WRITES} and (${withDisclosure}))`,
    );

    await runner.query(`
      create table erased_person (
        council_id uuid not null, id uuid not null, name_sealed text not null, keep_until date not null,
        constraint erased_person_pk primary key (council_id, id))`);
    await runner.query(`call confine_to_council('erased_person')`);
    await runner.query(`grant select, insert, delete on erased_person to tsunagari_api`);
    await runner.query(
      `create policy in_sight on erased_person as restrictive for select to tsunagari_api using (${TRAIL} and ${EVERYBODY})`,
    );
    for (const [name, rule] of [
      ['added_by_writers', 'insert to tsunagari_api with check'],
      ['changed_by_writers', 'update to tsunagari_api using'],
      ['removed_by_writers', 'delete to tsunagari_api using'],
    ] as const)
      await runner.query(
        `create policy ${name} on erased_person as restrictive for ${rule} (${WRITES} and ${TRAIL} and ${EVERYBODY})`,
      );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table erased_person`);
    await runner.query(`drop table disclosure_person`);
    await runner.query(`drop table disclosure`);
  }
}
