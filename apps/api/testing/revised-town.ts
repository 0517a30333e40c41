import type { CommandContext } from '@tsunagari/database';
import { day } from '@tsunagari/kernel';
import {
  associationByCode,
  branchByCode,
  closeAssociation,
  listAssociations,
  listBranches,
  renameAssociation,
  renameBranch,
  reviseAssociation,
  reviseBranch,
  transferAssociation,
} from '@tsunagari/registry';

const TODAY = day('2026-11-23');

/** Lets things happen in a town: new names, corrections, one association moves, one ends; so that there is a history to be read. */
export async function reviseTheTown(context: CommandContext): Promise<void> {
  const { reader } = context;
  const { nodes: branches } = await listBranches(reader, { asOf: TODAY }, 'CODE', { first: 3 });
  const { nodes: associations } = await listAssociations(reader, { asOf: TODAY }, 'CODE', { first: 4 });
  const [first, second] = branches.map(({ code }) => code);
  const [one, two, three, four] = associations.map(({ code }) => code);
  if (!first || !second || !one || !two || !three || !four) throw new Error('the town is too small');
  const branch = async (code: string) => (await branchByCode(reader, code, TODAY))!;
  const association = async (code: string) => (await associationByCode(reader, code, TODAY))!;

  const named = { name: '新名', kana: 'しんめい', effectiveOn: day('2026-04-01') };
  await renameBranch(context, { ...(await branch(first)), ...named, reason: '"区"の名\\改め', meeting: null });
  await reviseBranch(context, { ...(await branch(first)), areaNote: 'あらため\nて', memberMeaning: null });
  await reviseBranch(context, { ...(await branch(first)), areaNote: null, memberMeaning: '世帯' });
  await renameAssociation(context, { ...(await association(one)), ...named, kana: null });
  await reviseAssociation(context, { ...(await association(one)), venue: '集会所 "北"', note: '\\注意\t' });
  await reviseAssociation(context, { ...(await association(one)), kindCode: 'KUKAI', note: null });
  const { id: branchId } = await branch(second);
  await transferAssociation(context, { ...(await association(two)), branchId, effectiveOn: day('2026-10-01') });
  await closeAssociation(context, { ...(await association(three)), effectiveOn: day('2026-06-01') });
  await renameAssociation(context, {
    ...(await association(four)),
    name: '別の名',
    kana: 'べつのな',
    effectiveOn: day('2026-11-01'),
  });
}
