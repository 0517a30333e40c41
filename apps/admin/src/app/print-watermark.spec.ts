import { watermarkRule } from './print-watermark.js';

describe('the watermark on paper', () => {
  it('stands on every page', () => {
    expect(watermarkRule('架空のデータ（みほん市）')).toBe(
      '@page { @bottom-center { content: "架空のデータ（みほん市）"; font-size: 9pt; } }',
    );
  });

  it('cannot end its own rule', () => {
    expect(watermarkRule('a"; } body { display: none\n\\')).toBe(
      String.raw`@page { @bottom-center { content: "a\"; } body { display: none \\"; font-size: 9pt; } }`,
    );
  });
});
