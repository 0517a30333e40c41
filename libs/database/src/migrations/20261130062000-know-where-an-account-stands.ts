import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What decides whether an account may ask and what it may see: the tables that the look-up of one who asks reads, and when they change. */
const DECIDES = [
  ['account', 'update', `raise_standing('id')`],
  ['role_grant', 'insert or update or delete', `raise_standing('account_id')`],
  ['pledge_acceptance', 'insert', `raise_standing('account_id')`],
  ['secrecy_pledge', 'insert', 'raise_standing_of_all()'],
] as const;

const RAISE = 'on conflict (council_id, id) do update set number = s.number + 1';

/**
 * One number for each account that is another whenever anything changes that decides about it, whoever changed it: a server that remembers
 * who asked sees by it alone that all is as it was. No row stands for 0.
 */
export class KnowWhereAnAccountStands1796019600000 implements MigrationInterface {
  name = 'KnowWhereAnAccountStands1796019600000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table account_standing (
        council_id uuid not null, id uuid not null, number integer not null,
        constraint account_standing_pk primary key (council_id, id),
        constraint account_standing_account foreign key (council_id, id) references account (council_id, id) on delete cascade)`);
    await runner.query(`call confine_to_council('account_standing')`);
    await runner.query(`grant select on account_standing to tsunagari_api`);

    await runner.query(`
      create function raise_standing() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
      begin
        if tg_op <> 'INSERT' then
          insert into account_standing as s values (old.council_id, (to_jsonb(old) ->> tg_argv[0])::uuid, 1) ${RAISE};
        end if;
        if tg_op <> 'DELETE' then
          insert into account_standing as s values (new.council_id, (to_jsonb(new) ->> tg_argv[0])::uuid, 1) ${RAISE};
        end if;
        return null;
      end $$`);
    await runner.query(`
      create function raise_standing_of_all() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
      begin
        insert into account_standing as s select a.council_id, a.id, 1 from account a where a.council_id = new.council_id order by a.id ${RAISE};
        return null;
      end $$`);
    for (const name of ['raise_standing()', 'raise_standing_of_all()']) {
      await runner.query(`revoke execute on function ${name} from public`);
      await runner.query(`grant execute on function ${name} to tsunagari_api`);
    }
    for (const [table, change, call] of DECIDES)
      await runner.query(
        `create trigger raise_standing after ${change} on ${table} for each row execute function ${call}`,
      );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const [table] of DECIDES) await runner.query(`drop trigger raise_standing on ${table}`);
    await runner.query(`drop function raise_standing_of_all()`);
    await runner.query(`drop function raise_standing()`);
    await runner.query(`drop table account_standing`);
  }
}
