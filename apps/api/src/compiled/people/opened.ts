import { type Facts, type LateMapping, column, late } from '@tsunagari/compiled-reads';
import type { Sealer } from '@tsunagari/kernel';
import { readContact } from '@tsunagari/people';

type Needed = Readonly<Record<string, unknown>>;

/** What opens sealed texts: the lane puts it among the facts of each request. */
export function sealerIn({ sealer }: Facts): Sealer {
  if (typeof sealer !== 'object' || sealer === null || !('open' in sealer)) throw new Error('the lane has no sealer');
  return sealer as Sealer;
}

/** A needed column that is a text. */
export function textOf(needed: Needed, name: string): string {
  return String(needed[name]);
}

/** A part of a contact, which is sealed as a whole. */
export function ofContact(part: 'raw' | 'value'): LateMapping {
  return late({
    needs: { councilId: column('council_id', 'uuid'), id: column('id', 'uuid'), sealed: column('sealed', 'text') },
    make: (needed, _, facts) => contactOf(needed, facts)[part],
  });
}

/** A contact from its columns. */
export function contactOf(needed: Needed, facts: Facts): ReturnType<typeof readContact> {
  const [councilId, id, sealed] = [textOf(needed, 'councilId'), textOf(needed, 'id'), textOf(needed, 'sealed')];
  return readContact(sealerIn(facts), { councilId, id, sealed });
}
