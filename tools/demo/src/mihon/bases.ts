import { parsePhones, splitAddress } from '@tsunagari/kernel';
import type { BaseRow } from '@tsunagari/registry';
import { BRANCH_PLANS, type BranchPlan, OLD_BRANCH } from './branch-plan.js';
import { FIRST_DAY, SPLIT_DAY } from './calendar.js';
import { CITY, TOWNS } from './city.js';
import { AREA_CODE, inventedPhone } from './phone-numbers.js';
import { SYNTHETIC } from './synthetic.js';

const HOURS = '月曜〜金曜 10時〜15時（祝日を除く）';
const HOSTS = ['公民館内', '支所内', '市民センター2F', '自治会館内'] as const;

/** One base of each branch, the past one of 旧見本大野支部, and the council's office; written in as many ways as people write. */
export function inventBases(): BaseRow[] {
  const today = BRANCH_PLANS.map((plan, index) => {
    const base = baseOf(plan.code, `${plan.name}支部拠点`, written(plan, index), index + 1);
    const isSuccessor = OLD_BRANCH.successors.some((code) => code === plan.code);
    return { ...base, hours: HOURS, from: isSuccessor ? SPLIT_DAY : FIRST_DAY };
  });
  const old = baseOf(OLD_BRANCH.code, `${OLD_BRANCH.name}支部拠点`, '例示町2-3-4 見本大野公民館内', 14);
  const office = baseOf(null, 'みほん市社会福祉協議会 事務局', '架空町1-1-1 みほん市総合福祉センター内', 0);
  return [...today, { ...old, from: FIRST_DAY, to: SPLIT_DAY }, { ...office, hours: '月曜〜金曜 8時30分〜17時15分' }];
}

function written({ name, kind }: BranchPlan, index: number): string {
  const town = TOWNS[index % TOWNS.length] ?? TOWNS[0];
  const building = kind === 'HOUSING_ESTATE' ? `${name}集会所内` : `${name}${HOSTS[index % HOSTS.length] ?? ''}`;
  const [block, number, house] = [(index % 5) + 1, index + 2, (index % 7) + 1];
  switch (index % 4) {
    case 0:
      return `${town}${block}-${number}-${house} ${building}`;
    case 1:
      return `${town}${fullWidth(block)}－${fullWidth(number)}－${fullWidth(house)} ${building}`;
    case 2:
      return `${CITY}${town}${block}丁目${number}番${house}号 ${building}`;
    default:
      return `${town} ${number * 100 + house}番地 ${building}`;
  }
}

function baseOf(branch: string | null, name: string, addressRaw: string, number: number): BaseRow {
  const address = splitAddress(addressRaw, { city: CITY, towns: TOWNS });
  const phone = inventedPhone(number);
  const phoneRaw = number % 3 === 1 ? fullWidth(phone) : phone;
  const reading = parsePhones(phoneRaw, { defaultAreaCode: AREA_CODE });
  return {
    ...SYNTHETIC,
    branch,
    name,
    addressRaw,
    address: address.normalised,
    postalCode: null,
    town: address.town,
    number: address.number,
    facility: address.building,
    phoneRaw,
    phone: reading.ok ? (reading.phones[0]?.normalised ?? null) : null,
    hours: null,
    note: null,
    from: FIRST_DAY,
    to: null,
  };
}

/** ０９８－０００－０００１ */
function fullWidth(text: string | number): string {
  return String(text)
    .replaceAll('-', '－')
    .replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
}
