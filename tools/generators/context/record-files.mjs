/** The first record: entity, refusals, policy, queries, one command, and tests that fail when one of them breaks. */
export const recordFiles = ({ folder, record, Record, camel, words, table, CODE }) => {
  const base = `${folder}/src/${record}`;
  return {
    [`${base}/${record}.entity.ts`]: `import { RecordEntity } from '@tsunagari/database';
import { Column, Entity } from 'typeorm';
import { ${Record}NameMissing } from './${record}.errors.js';

/** A ${words}: say here what it is in the real world, with the Japanese term and an example. */
@Entity('${table}')
export class ${Record} extends RecordEntity {
  @Column('text')
  name!: string;

  /** Gives it its name; spaces around it do not count. @throws ${Record}NameMissing */
  call(name: string): void {
    const trimmed = name.trim();
    if (trimmed === '') throw new ${Record}NameMissing();
    this.name = trimmed;
  }
}
`,
    [`${base}/${record}.errors.ts`]: `import { DomainError } from '@tsunagari/kernel';

/** A ${words} needs a name. */
export class ${Record}NameMissing extends DomainError {
  readonly code = '${CODE}_NAME_MISSING';

  constructor(path: readonly string[] = ['name']) {
    super(path);
  }
}
`,
    [`${base}/${record}.policy.ts`]: `import { type Actor, type PlainDate, holdsForCouncil } from '@tsunagari/kernel';

/** Staff and administrators of the council add a ${words}. */
export function canAdd${Record}(actor: Actor, today: PlainDate): boolean {
  return holdsForCouncil(actor, today, 'council_admin', 'council_staff');
}
`,
    [`${base}/${record}.queries.ts`]: `import type { Reader } from '@tsunagari/database';

/** What may be read of a ${words}. */
export interface ${Record}Row {
  readonly id: string;
  readonly name: string;
  readonly version: number;
}

/** One ${words} of the reader's council, or null. */
export async function ${camel}ById(reader: Reader, id: string): Promise<${Record}Row | null> {
  const [row] = await reader.rows<${Record}Row>('select id, name, version from ${table} where id = $1', [id]);
  return row ?? null;
}
`,
    [`${base}/add-${record}.ts`]: `import { recordAudit } from '@tsunagari/audit';
import type { CommandContext } from '@tsunagari/database';
import { Forbidden, newId } from '@tsunagari/kernel';
import { ${Record} } from './${record}.entity.js';
import { canAdd${Record} } from './${record}.policy.js';

export interface Add${Record}Input {
  readonly name: string;
}

/**
 * Adds a ${words} and returns its id.
 * @throws Forbidden when the actor may not
 * @throws ${Record}NameMissing when the name is empty
 */
export async function add${Record}(context: CommandContext, input: Add${Record}Input): Promise<string> {
  const { actor, clock, manager } = context;
  if (!canAdd${Record}(actor, clock.today())) throw new Forbidden();
  const ${camel} = new ${Record}();
  ${camel}.councilId = actor.councilId;
  ${camel}.id = newId(clock);
  ${camel}.call(input.name);
  await manager.save(${camel});
  await recordAudit(context, { action: '${record}.add', subjectType: '${Record}', subjectId: ${camel}.id });
  return ${camel}.id;
}
`,
    [`${base}/${record}.entity.spec.ts`]: `import { a${Record} } from '../../testing/index.js';
import { ${Record}NameMissing } from './${record}.errors.js';

it('bears the name without the spaces around it', () => {
  const ${camel} = a${Record}();
  ${camel}.call(' 大石東 ');
  expect(${camel}.name).toBe('大石東');
});

it('is never without a name', () => {
  const ${camel} = a${Record}({ name: '大石東' });
  expect(() => ${camel}.call('　')).toThrow(${Record}NameMissing);
  expect(${camel}.name).toBe('大石東');
});
`,
    [`${base}/${record}.policy.spec.ts`]: `import { type Actor, type Role, day } from '@tsunagari/kernel';
import { canAdd${Record} } from './${record}.policy.js';

const today = day('2026-04-01');

const holding = (role: Role): Actor => ({
  councilId: 'council',
  accountId: 'account',
  grants: [{ role, scope: { kind: 'council' }, period: { from: today, to: day('2026-04-02') } }],
});

it.each<[Role, boolean]>([
  ['council_admin', true],
  ['council_staff', true],
  ['branch_officer', false],
  ['auditor', false],
])('%s may add a ${words}: %s', (role, allowed) => {
  expect(canAdd${Record}(holding(role), today)).toBe(allowed);
});

it('ends with the term of office', () => {
  expect(canAdd${Record}(holding('council_admin'), day('2026-04-02'))).toBe(false);
});
`,
  };
};
