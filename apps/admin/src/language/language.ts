import { getLocale, type Locale, setLocale } from '../paraglide/runtime.js';

/** Languages of the screens. */
export const LANGUAGES: readonly Locale[] = ['ja', 'ja-x-plain', 'en'];

/** For the API, which answers in Japanese or English. */
export function acceptLanguage(): string {
  return getLocale() === 'en' ? 'en' : 'ja';
}

/** Tells the browser in which language the page is. */
export function markLanguage(): void {
  document.documentElement.lang = getLocale() === 'en' ? 'en' : 'ja';
}

/** Changes the language; the page is read anew. */
export function chooseLanguage(language: Locale): void {
  void setLocale(language);
}

export { getLocale as currentLanguage };
