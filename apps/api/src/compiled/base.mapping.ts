import { type ObjectMapping, column, table } from '@tsunagari/compiled-reads';
import { branchToday } from './as-of.js';
import { SOURCED, given, globalId, version } from './row-parts.js';

/** 支部拠点 */
export const branchBase: ObjectMapping = {
  kind: 'object',
  table: table('public.branch_base'),
  fields: {
    ...SOURCED,
    id: globalId('BranchBase'),
    version,
    name: given('name', 'text'),
    addressRaw: given('address_raw', 'text'),
    address: column('address', 'text'),
    postalCode: column('postal_code', 'text'),
    town: column('town', 'text'),
    number: column('number', 'text'),
    facility: column('facility', 'text'),
    phoneRaw: column('phone_raw', 'text'),
    phone: column('phone', 'text'),
    hours: column('hours', 'text'),
    note: column('note', 'text'),
    from: column('valid_from', 'date'),
    to: column('valid_to', 'date'),
    branch: branchToday,
  },
};
