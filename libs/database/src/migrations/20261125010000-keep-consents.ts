import type { MigrationInterface, QueryRunner } from 'typeorm';

const WITH_PERSON = (table: string): string =>
  `(select claimed_right('people')) or exists (select 1 from person seen where seen.council_id = ${table}.council_id and seen.id = ${table}.person_id)`;
const HOUSE = `(select claimed_right('house'))`;
const WRITES = `(select claimed_right('writes'))`;

/** 同意台帳: to what people agreed, refused or agreed no more, and the words that were put before them. Neither words nor answers are rewritten. */
export class KeepConsents1795568400000 implements MigrationInterface {
  name = 'KeepConsents1795568400000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table consent_text (
        council_id uuid not null, id uuid not null,
        purpose text not null, label text not null, text text not null, text_hash text not null, in_force_from date not null,
        recorded_at timestamptz not null default clock_timestamp(),
        constraint consent_text_pk primary key (council_id, id),
        constraint consent_text_once unique (council_id, purpose, label))`);
    await runner.query(`call protect_trail_table('consent_text')`);
    await runner.query(
      `create policy in_sight on consent_text as restrictive for select to tsunagari_api using (${HOUSE})`,
    );
    await runner.query(
      `create policy added_by_writers on consent_text as restrictive for insert to tsunagari_api with check (${WRITES} and ${HOUSE})`,
    );

    await runner.query(`
      create table consent (
        council_id uuid not null, id uuid not null, version integer not null default 1,
        recorded_at timestamptz not null default now(), recorded_by uuid,
        person_id uuid not null, decision text not null, purpose text not null, recipients text[] not null,
        text_id uuid, text_hash text, given_by text not null, witness_sealed text, channel text not null,
        valid_from date not null, valid_to date, withdrawn_on date, withdrawn_by text, withdrawn_channel text, corrects_id uuid,
        constraint consent_pk primary key (council_id, id),
        constraint consent_person foreign key (council_id, person_id) references person (council_id, id),
        constraint consent_to_text foreign key (council_id, text_id) references consent_text (council_id, id),
        constraint consent_corrects foreign key (council_id, corrects_id) references consent (council_id, id),
        constraint consent_corrected_once unique (council_id, corrects_id),
        constraint consent_recipients check (cardinality(recipients) > 0),
        constraint consent_text_known check ((text_id is null) = (text_hash is null) and (decision = 'REFUSED' or text_id is not null)),
        constraint consent_period check (valid_to > valid_from and (decision = 'GIVEN' or valid_to is null)),
        constraint consent_withdrawal check (
          (withdrawn_on is null) = (withdrawn_by is null) and (withdrawn_on is null) = (withdrawn_channel is null)
          and (decision = 'GIVEN' or withdrawn_on is null)))`);
    await runner.query(`create index consent_of_person on consent (council_id, person_id, purpose)`);
    await runner.query(`create index consent_by_text on consent (council_id, text_id)`);
    await runner.query(`call protect_record_table('consent')`);

    // An answer is withdrawn and nothing else: the words, the person and the day of it stay as they were written down.
    await runner.query(`revoke update, delete on consent from tsunagari_api`);
    await runner.query(
      `grant update (version, withdrawn_on, withdrawn_by, withdrawn_channel) on consent to tsunagari_api`,
    );
    const sight = WITH_PERSON('consent');
    const writing = `${WRITES} and (${sight})`;
    await runner.query(`create policy in_sight on consent as restrictive for select to tsunagari_api using (${sight})`);
    await runner.query(
      `create policy added_by_writers on consent as restrictive for insert to tsunagari_api with check (${writing})`,
    );
    await runner.query(
      `create policy changed_by_writers on consent as restrictive for update to tsunagari_api using (${writing})`,
    );
    await runner.query(
      `create policy in_sight on history.consent as restrictive for select to tsunagari_api using ((select claimed_right('people'))
         or exists (select 1 from public.consent seen where seen.council_id = history.consent.council_id and seen.id = history.consent.id))`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table history.consent`);
    await runner.query(`drop table consent`);
    await runner.query(`drop table consent_text`);
  }
}
