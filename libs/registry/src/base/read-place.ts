import type { CommandContext } from '@tsunagari/database';
import { NotFound, parsePhones, refuseProblems, splitAddress } from '@tsunagari/kernel';
import { Council } from '../council/council.entity.js';
import type { BranchBase } from './branch-base.entity.js';

/** Address and telephone as they were written. */
export interface WrittenPlace {
  readonly addressRaw: string;
  readonly phoneRaw: string | null;
}

/** What was read from them; the written text is kept beside it. */
export type ReadPlace = Pick<
  BranchBase,
  'addressRaw' | 'address' | 'postalCode' | 'town' | 'number' | 'facility' | 'phoneRaw' | 'phone'
>;

/** Takes an address of the city apart and makes telephone numbers even. @throws InvalidInput PHONE_NOT_READ, NotFound */
export async function readPlace({ manager, actor }: CommandContext, written: WrittenPlace): Promise<ReadPlace> {
  const council = await manager.findOneBy(Council, { councilId: actor.councilId, id: actor.councilId });
  if (!council) throw new NotFound('Council', actor.councilId, []);
  const address = splitAddress(written.addressRaw, {
    ...(council.prefecture === null ? {} : { prefecture: council.prefecture }),
    city: council.cityName,
    towns: council.townNames,
  });
  const reading = parsePhones(written.phoneRaw ?? '', { defaultAreaCode: council.defaultAreaCode });
  if (!reading.ok) refuseProblems([{ code: reading.code, path: ['phoneRaw'], details: { part: reading.part } }]);
  const phones = reading.ok ? reading.phones.map((phone) => phone.normalised) : [];
  return {
    addressRaw: written.addressRaw,
    address: address.normalised,
    postalCode: address.postalCode,
    town: address.town,
    number: address.number,
    facility: address.building,
    phoneRaw: written.phoneRaw,
    phone: phones.length > 0 ? phones.join('、') : null,
  };
}
