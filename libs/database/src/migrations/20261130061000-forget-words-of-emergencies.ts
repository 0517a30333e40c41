import type { MigrationInterface, QueryRunner } from 'typeorm';

const FUNCTION = 'erase_person(uuid, uuid[], uuid[])';
/** All but the words, and when they went. */
const KEPT = ['council_id', 'id', 'access_id', 'kind', 'written_by', 'recorded_at'];
const all = (row: string): string => KEPT.map((column) => `${row}.${column}`).join(', ');

/**
 * What was written of an emergency access names people. When one of them is erased the words go, and stay marked as erased; who opened,
 * who looked and who reviewed stays. Nothing else of a note is ever changed, and nothing before the access was reviewed.
 */
export class ForgetWordsOfEmergencies1796019000000 implements MigrationInterface {
  name = 'ForgetWordsOfEmergencies1796019000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `alter table emergency_note add column erased_at timestamptz, alter column sealed drop not null`,
    );
    await runner.query(`
      alter table emergency_note add constraint emergency_note_erased check ((sealed is null) = (erased_at is not null))`);
    await runner.query(`drop trigger never_changed on emergency_note`);
    await runner.query(`
      create trigger never_changed before update on emergency_note for each row
      when (not (old.sealed is not null and new.sealed is null and row(${all('new')}) is not distinct from row(${all('old')})))
      execute function refuse_change()`);
    await runner.query(`
      create trigger never_removed before delete on emergency_note for each row execute function refuse_change()`);
    // The words go with the person and in no other way: the function that takes the records is called by this one alone from now on.
    await runner.query(`alter function erase_person(uuid, uuid[]) rename to erase_records_of_person`);
    await runner.query(`revoke execute on function erase_records_of_person(uuid, uuid[]) from tsunagari_api`);
    await runner.query(`
      create function erase_person(erased uuid, named_rows uuid[], named_notes uuid[]) returns uuid[]
      language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
      declare
        council uuid := claimed_council();
        notes uuid[];
        accesses uuid[];
      begin
        -- Refuses whoever is no administrator, and a person who is not there.
        perform erase_records_of_person(erased, named_rows);
        select array_agg(n.id), array_agg(distinct n.access_id) into notes, accesses from emergency_note n
        where n.council_id = council and n.sealed is not null and (n.id = any(named_notes)
          or exists (select 1 from emergency_look l where l.council_id = council and l.access_id = n.access_id and l.person_id = erased));
        if exists (select 1 from emergency_access a where a.council_id = council and a.id = any(accesses) and a.reviewed_at is null) then
          raise object_not_in_prerequisite_state using message = 'an emergency access waits for its review';
        end if;
        update emergency_note n set sealed = null, erased_at = clock_timestamp() where n.council_id = council and n.id = any(notes);
        return coalesce(accesses, '{}');
      end $$`);
    await runner.query(`revoke all on function ${FUNCTION} from public`);
    await runner.query(`grant execute on function ${FUNCTION} to tsunagari_api`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop function ${FUNCTION}`);
    await runner.query(`alter function erase_records_of_person(uuid, uuid[]) rename to erase_person`);
    await runner.query(`grant execute on function erase_person(uuid, uuid[]) to tsunagari_api`);
    await runner.query(`drop trigger never_removed on emergency_note`);
    await runner.query(`drop trigger never_changed on emergency_note`);
    await runner.query(`
      create trigger never_changed before update or delete on emergency_note for each row execute function refuse_change()`);
    await runner.query(`alter table emergency_note drop constraint emergency_note_erased`);
    // Erased words do not come back: what is left of such a note is that it was there.
    await runner.query(`alter table emergency_note disable trigger user, no force row level security`);
    await runner.query(`update emergency_note set sealed = '' where sealed is null`);
    await runner.query(`alter table emergency_note enable trigger user, force row level security`);
    await runner.query(`alter table emergency_note drop column erased_at, alter column sealed set not null`);
  }
}
