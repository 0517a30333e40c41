/**
 * The four pillars (四つの柱) of the activity plan. One activity may stand on several: あったか見守り is watching and helping.
 */
export const PILLARS = ['GATHERING', 'WATCHING', 'HELPING', 'NETWORKING'] as const;
export type Pillar = (typeof PILLARS)[number];

/** Names of the pillars as the plan writes them. */
export const PILLAR_NAMES: Readonly<Record<Pillar, string>> = {
  GATHERING: '集いの場',
  WATCHING: '見守り',
  HELPING: '助け合い',
  NETWORKING: 'ネットワークの構築',
};
