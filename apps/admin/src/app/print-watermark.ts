import { useEffect } from 'react';

/** The rule that puts words at the foot of every printed page. Line breaks and quotes cannot end the text of the rule. */
export function watermarkRule(words: string): string {
  const quoted = words.replace(/[\\"]/g, '\\$&').replace(/\s+/g, ' ');
  return `@page { @bottom-center { content: "${quoted}"; font-size: 9pt; } }`;
}

/** Prints the watermark of invented data on every page, not only below the header of the first. */
export function usePrintWatermark(words: string | null | undefined): void {
  useEffect(() => {
    if (!words) return;
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(watermarkRule(words));
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
    };
  }, [words]);
}
