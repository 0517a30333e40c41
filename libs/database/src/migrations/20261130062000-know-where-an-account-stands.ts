import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What decides about an account beside the pledge's editions: when it changes, and whose mark that changes. Editions are only ever added. */
const DECIDES = [
  ['account', 'update', 'id'],
  ['role_grant', 'insert or update or delete', 'account_id'],
  ['pledge_acceptance', 'insert', 'account_id'],
] as const;

/** Trigger functions that work with the rights of the owner: triggers fire without a right to execute them, which could only be misused. */
const TRIGGERS_OF_THE_OWNER = ['keep_history()', 'keep_looks_few()', 'change_standing()'];

/**
 * A random mark for each account that is another after anything has changed that decides about it, whoever changed it: a server that
 * remembers who asked sees by it that all is as it was. Random, because a number would come back when a database is restored.
 */
export class KnowWhereAnAccountStands1796019600000 implements MigrationInterface {
  name = 'KnowWhereAnAccountStands1796019600000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table account_standing (
        council_id uuid not null, id uuid not null, mark uuid not null,
        constraint account_standing_pk primary key (council_id, id),
        constraint account_standing_account foreign key (council_id, id) references account (council_id, id) on delete cascade)`);
    // Row-level security hides the accounts from an owner who is no superuser.
    await runner.query(`alter table account no force row level security`);
    await runner.query(
      `insert into account_standing (council_id, id, mark) select council_id, id, gen_random_uuid() from account`,
    );
    await runner.query(`alter table account force row level security`);
    await runner.query(`call confine_to_council('account_standing')`);
    await runner.query(`grant select on account_standing to tsunagari_api`);

    await runner.query(`
      create function begin_standing() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
      begin
        insert into account_standing (council_id, id, mark) values (new.council_id, new.id, gen_random_uuid());
        return null;
      end $$`);
    await runner.query(`
      create function change_standing() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
      declare whose uuid;
      begin
        foreach whose in array array[(to_jsonb(old) ->> tg_argv[0])::uuid, (to_jsonb(new) ->> tg_argv[0])::uuid] loop
          continue when whose is null;
          update account_standing set mark = gen_random_uuid() where council_id = coalesce(new.council_id, old.council_id) and id = whose;
          -- Hidden by row-level security, it would stay as it was and rights that are gone would be believed.
          if not found then
            raise exception 'account % of this council has no standing in sight', whose;
          end if;
        end loop;
        return null;
      end $$`);
    await runner.query(
      `create trigger begin_standing after insert on account for each row execute function begin_standing()`,
    );
    for (const [table, change, account] of DECIDES)
      await runner.query(
        `create trigger change_standing after ${change} on ${table} for each row execute function change_standing('${account}')`,
      );
    // Also where rows are loaded past other triggers.
    await runner.query(`alter table account enable always trigger begin_standing`);
    for (const [table] of DECIDES) await runner.query(`alter table ${table} enable always trigger change_standing`);
    for (const name of [...TRIGGERS_OF_THE_OWNER, 'begin_standing()'])
      await runner.query(`revoke execute on function ${name} from public, tsunagari_api`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const name of TRIGGERS_OF_THE_OWNER.filter((each) => each !== 'change_standing()'))
      await runner.query(`grant execute on function ${name} to tsunagari_api`);
    for (const [table] of DECIDES) await runner.query(`drop trigger change_standing on ${table}`);
    await runner.query(`drop trigger begin_standing on account`);
    await runner.query(`drop function change_standing()`);
    await runner.query(`drop function begin_standing()`);
    await runner.query(`drop table account_standing`);
  }
}
