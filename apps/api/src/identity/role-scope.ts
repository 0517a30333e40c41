import { NotFound, type PlainDate, type Scope, refuseProblems } from '@tsunagari/kernel';
import { localId } from '../graphql/global-ids.js';
import type { RequestContext } from '../graphql/request-context.js';
import { registryLoaders } from '../registry/registry.loaders.js';

/**
 * Where a role shall hold: the one body that is named, or the whole council.
 * @throws InvalidInput when two are named, NotFound for a body that is not of this council
 */
export async function scopeOf(
  context: RequestContext,
  { branchId, associationId }: { readonly branchId?: string | null; readonly associationId?: string | null },
  from: PlainDate,
): Promise<Scope> {
  if (branchId != null) {
    if (associationId != null) refuseProblems([{ code: 'ROLE_NEEDS_BRANCH', path: ['associationId'] }]);
    const id = localId('Branch', branchId, ['branchId']);
    if (!(await registryLoaders.branch(context, from).load(id))) throw new NotFound('Branch', branchId, ['branchId']);
    return { kind: 'branch', branchId: id };
  }
  if (associationId == null) return { kind: 'council' };
  const id = localId('Association', associationId, ['associationId']);
  if (!(await registryLoaders.association(context, from).load(id)))
    throw new NotFound('Association', associationId, ['associationId']);
  return { kind: 'association', associationId: id };
}
