import { kanaSearchKey, searchKey } from '@tsunagari/kernel';
import type { ComparedPersonFragment } from '../../gql/graphql.js';
import type { PersonWords } from './person-draft.js';

type Compared = Pick<ComparedPersonFragment, 'name' | 'kana' | 'association'>;

/**
 * How much a known person is like the one who is typed, for the order in which they are shown: the same name however it is written (髙 is
 * 高), the same reading, the same association. Whether they may be the same is not decided here.
 */
export function alikeness(
  { name, kana, association }: Compared,
  typed: Pick<PersonWords, 'name' | 'kana' | 'associationId'>,
): number {
  const signs = [
    searchKey(name) === searchKey(typed.name),
    Boolean(kana) && kanaSearchKey(kana ?? '') === kanaSearchKey(typed.kana),
    association != null && association.id === typed.associationId,
  ];
  return signs.filter(Boolean).length;
}
