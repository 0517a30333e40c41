/** Sizes of the text: 標準 18, 大 22, 特大 26 pixels. */
export const TEXT_SIZES = ['standard', 'large', 'xlarge'] as const;
export type TextSize = (typeof TEXT_SIZES)[number];

/** Light, dark, or as the device is set. */
export const THEMES = ['auto', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

const KEYS = { textSize: 'tsunagari:text-size', theme: 'tsunagari:theme' } as const;

/** The settings of this device. */
export function readSettings(): { textSize: TextSize; theme: Theme } {
  const textSize = TEXT_SIZES.find((size) => size === localStorage.getItem(KEYS.textSize)) ?? 'standard';
  const theme = THEMES.find((name) => name === localStorage.getItem(KEYS.theme)) ?? 'auto';
  return { textSize, theme };
}

/** Keeps a setting on this device and shows it at once. */
export function saveSetting<Key extends keyof typeof KEYS>(
  key: Key,
  value: Key extends 'theme' ? Theme : TextSize,
): void {
  localStorage.setItem(KEYS[key], value);
  applySettings();
}

/** Puts the settings on the page. */
export function applySettings(): void {
  const { textSize, theme } = readSettings();
  const { dataset } = document.documentElement;
  dataset['textSize'] = textSize;
  if (theme === 'auto') delete dataset['theme'];
  else dataset['theme'] = theme;
}
