import type { MigrationInterface, QueryRunner } from 'typeorm';

const FUNCTION = 'erase_emergency_words(uuid, uuid[])';
/** All but the words, and when they went. */
const KEPT = ['council_id', 'id', 'access_id', 'kind', 'written_by', 'recorded_at'];
const all = (row: string): string => KEPT.map((column) => `${row}.${column}`).join(', ');

/**
 * What was written of an emergency access names people. When one of them is erased the words go, and stay marked as erased; who opened,
 * who looked and who reviewed stays. Nothing else of a note is ever changed.
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
    await runner.query(`
      create function erase_emergency_words(erased uuid, named_notes uuid[]) returns integer
      language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
      declare
        council uuid := claimed_council();
        notes integer;
      begin
        -- As in erase_person: only an administrator holds all three.
        if council is null or not coalesce(claimed_right('people') and claimed_right('writes') and claimed_right('trail'), false) then
          raise insufficient_privilege using message = 'only an administrator erases people';
        end if;
        update emergency_note n set sealed = null, erased_at = clock_timestamp()
        where n.council_id = council and n.sealed is not null and (n.id = any(named_notes)
          or exists (select 1 from emergency_look l where l.council_id = council and l.access_id = n.access_id and l.person_id = erased));
        get diagnostics notes = row_count;
        return notes;
      end $$`);
    await runner.query(`revoke all on function ${FUNCTION} from public`);
    await runner.query(`grant execute on function ${FUNCTION} to tsunagari_api`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop function ${FUNCTION}`);
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
