import { recordAudit } from '@tsunagari/audit';
import type { CommandContext } from '@tsunagari/database';
import { type FieldProblem, newId, refuseProblems } from '@tsunagari/kernel';
import { AssociationKind } from '../association/association-kind.entity.js';
import { codeProblems, kanaProblems, nameProblems, textProblems } from '../input-rules.js';
import { demand } from '../registry.policy.js';
import { FIRST_ASSOCIATION_KINDS } from '../vocabulary.js';
import { councilCodeOf, councilIdOfCode } from './council-id.js';
import { Council } from './council.entity.js';
import { CouncilCodeTaken } from './council.errors.js';
import { canFoundCouncil } from './council.policy.js';

/** 社協を置く: what must be known of a council before anything of it can be kept. */
export interface FoundCouncil {
  /** Short code for people and the command line: `kawa-shakyo`. Kept in lower case; it never changes. */
  readonly code: string;
  /** 川辺市社会福祉協議会 */
  readonly name: string;
  /** かわべししゃかいふくしきょうぎかい */
  readonly kana: string;
  /** 市区町村: 川辺市 */
  readonly cityName: string;
  /** 都道府県 */
  readonly prefecture?: string | null;
  /** 市外局番, which telephone numbers without one get: `048`. */
  readonly defaultAreaCode: string;
}

/**
 * Founds a real, empty council – that of the context's actor, whose id must be {@link councilIdOfCode} of the code – with the first kinds of
 * associations (自治会, 町内会 …). Accounts are made beside it, in the same transaction.
 * @returns the council's id
 * @throws Forbidden, InvalidInput, CouncilCodeTaken
 * @throws RangeError when the actor is of another council
 */
export async function foundCouncil(context: CommandContext, input: FoundCouncil): Promise<string> {
  const { manager, actor, clock } = context;
  demand(canFoundCouncil(actor));
  const code = councilCodeOf(input.code);
  const prefecture = input.prefecture?.trim() ?? '';
  refuseProblems([
    ...codeProblems(code, ['code']),
    ...nameProblems(input.name, ['name']),
    ...kanaProblems(input.kana.trim(), ['kana']),
    ...nameProblems(input.cityName, ['cityName']),
    ...textProblems(prefecture, ['prefecture'], 100),
    ...areaCodeProblems(input.defaultAreaCode.trim()),
  ]);
  const { councilId } = actor;
  if (councilId !== councilIdOfCode(code)) throw new RangeError(`the code ${code} belongs to another council id`);
  await manager.query(`select pg_advisory_xact_lock(hashtextextended('council:' || $1, 0))`, [councilId]);
  if (await manager.existsBy(Council, { councilId, id: councilId })) throw new CouncilCodeTaken(code);

  await manager.insert(Council, {
    councilId,
    id: councilId,
    code,
    name: input.name.trim(),
    kana: input.kana.trim(),
    cityName: input.cityName.trim(),
    prefecture: prefecture === '' ? null : prefecture,
    defaultAreaCode: input.defaultAreaCode.trim(),
    isFictional: false,
  });
  await manager.insert(
    AssociationKind,
    Object.entries(FIRST_ASSOCIATION_KINDS).map(([kind, label]) => ({
      councilId,
      id: newId(clock),
      code: kind,
      label,
    })),
  );
  await recordAudit(context, { action: 'council.found', subjectType: 'Council', subjectId: councilId });
  return councilId;
}

/** 市外局番: 0 and one to four digits, as the reader of telephone numbers takes it. */
function areaCodeProblems(areaCode: string): FieldProblem[] {
  return /^0[1-9]\d{0,3}$/.test(areaCode) ? [] : [{ code: 'NOT_AN_AREA_CODE', path: ['defaultAreaCode'] }];
}
