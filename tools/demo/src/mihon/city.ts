/** The sample city; no city of Japan has this name. */
export const CITY = 'みほん市';

/** Its towns: 架空, 見本, 例示 and 想定 say what they are. */
export const TOWNS = ['架空町', '見本町', '例示町', '想定町'] as const;
