import type { CommandContext } from '@tsunagari/database';
import { NotFound } from '@tsunagari/kernel';

/** 市外局番 of the council, for local telephone numbers. @throws NotFound */
export async function areaCodeOf({ reader, actor }: Pick<CommandContext, 'reader' | 'actor'>): Promise<string> {
  const [council] = await reader.rows<{ areaCode: string }>(
    `select default_area_code as "areaCode" from council c where c.council_id = (select claimed_council())`,
  );
  if (!council) throw new NotFound('Council', actor.councilId, []);
  return council.areaCode;
}
