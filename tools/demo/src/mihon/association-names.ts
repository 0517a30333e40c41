import type { AssociationWord, BranchPlan } from './branch-plan.js';

/** Name and reading of a neighbourhood. */
export interface Named {
  readonly name: string;
  readonly kana: string;
}

/** Neighbourhoods of a branch in their order; none has more than there are here. */
const NEIGHBOURHOODS: readonly Named[] = [
  { name: '本町', kana: 'ほんちょう' },
  { name: '栄', kana: 'さかえ' },
  { name: '旭', kana: 'あさひ' },
  { name: '緑', kana: 'みどり' },
  { name: '若葉', kana: 'わかば' },
  { name: '光が丘', kana: 'ひかりがおか' },
  { name: '泉', kana: 'いずみ' },
  { name: '日の出', kana: 'ひので' },
  { name: '桜', kana: 'さくら' },
  { name: '梅が丘', kana: 'うめがおか' },
  { name: '松原', kana: 'まつばら' },
  { name: '竹の台', kana: 'たけのだい' },
  { name: '新町', kana: 'しんまち' },
  { name: '仲町', kana: 'なかちょう' },
  { name: '北', kana: 'きた' },
  { name: '花園', kana: 'はなぞの' },
];

const WORDS: Readonly<Record<AssociationWord, Named>> = {
  JICHIKAI: { name: '自治会', kana: 'じちかい' },
  CHONAIKAI: { name: '町内会', kana: 'ちょうないかい' },
  KUKAI: { name: '区会', kana: 'くかい' },
};
const WARD: Named = { name: '区', kana: 'く' };

/** An association as it is called today and, as a 区, before. */
export interface NamedAssociation extends Named {
  readonly word: AssociationWord;
  /** みほん東本町: the place alone. */
  readonly place: Named;
  readonly asWard: Named;
}

/** The association of a branch at a place of its list (0 …). An estate's only one bears the estate's name. @throws RangeError */
export function associationNamed(plan: BranchPlan, index: number): NamedAssociation {
  const neighbourhood = plan.kind === 'HOUSING_ESTATE' ? { name: '', kana: '' } : NEIGHBOURHOODS[index];
  const word = plan.kinds[index % plan.kinds.length];
  if (neighbourhood === undefined || word === undefined)
    throw new RangeError(`there is no name for association ${index} of ${plan.name}`);
  const place = joined(plan, neighbourhood);
  return { ...joined(place, WORDS[word]), word, place, asWard: joined(place, WARD) };
}

function joined(first: Named, second: Named): Named {
  return { name: first.name + second.name, kana: first.kana + second.kana };
}
