import { readFileSync } from 'node:fs';
import path from 'node:path';

const read = (file: string): string => readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');
const OURS = read(path.join(__dirname, 'tokens.css'));
const AGENCY = read(require.resolve('@digital-go-jp/design-tokens/dist/tokens.css'));

type Colours = ReadonlyMap<string, string>;

/** The custom properties of the rule that begins with `selector`. */
function propertiesOf(css: string, selector: string): Colours {
  const start = css.indexOf(`${selector} {`);
  const body = css.slice(start, css.indexOf('}', start));
  return new Map(
    [...body.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => [name, value.trim()]),
  );
}

const BASE = propertiesOf(AGENCY, ':root');
const LIGHT = propertiesOf(OURS, ':root');
const DARK = propertiesOf(OURS, ":root[data-theme='dark']");

function hex(theme: Colours, name: string): string {
  const value = theme.get(name) ?? LIGHT.get(name) ?? BASE.get(name) ?? '';
  const reference = /^var\((--[\w-]+)\)$/.exec(value)?.[1];
  if (reference) return hex(theme, reference);
  if (!/^#[\da-f]{6}$/i.test(value)) throw new Error(`${name} is no colour: ${value}`);
  return value;
}

/** Relative luminance by WCAG 2.2. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(theme: Colours, one: string, other: string): number {
  const [darker = 0, lighter = 0] = [one, other].map((name) => luminance(hex(theme, name))).sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

const grounds = ['surface', 'raised', 'sunken', 'accent-soft'];
const TEXT_PAIRS = [
  ...['text', 'text-quiet', 'accent', 'accent-strong', 'warm', 'danger'].flatMap((ink) =>
    grounds.map((ground) => [ink, ground] as const),
  ),
  ['text', 'danger-soft'],
  ['text', 'warm-soft'],
  ['text', 'info-soft'],
  ['text', 'success-soft'],
  ['accent', 'danger-soft'],
  ['accent', 'info-soft'],
  ['warm', 'warm-soft'],
  ['danger', 'danger-soft'],
  ['success', 'success-soft'],
  ['info', 'info-soft'],
  ['on-accent', 'accent'],
  ['on-accent', 'accent-strong'],
  ['on-band', 'band'],
  ['on-band-quiet', 'band'],
] as const;
const EDGE_PAIRS = [
  ['line-strong', 'surface'],
  ['line-strong', 'raised'],
  ['line-strong', 'sunken'],
  ['focus', 'surface'],
  ['focus', 'raised'],
  ['warm-bright', 'band'],
] as const;

describe.each([
  ['light', LIGHT],
  ['dark', DARK],
])('colours of the %s theme', (_name, theme) => {
  it.each(TEXT_PAIRS)('let %s be read on %s (4.5 : 1)', (ink, ground) => {
    expect(contrast(theme, `--tn-${ink}`, `--tn-${ground}`)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(EDGE_PAIRS)('let the edge %s be seen on %s (3 : 1)', (edge, ground) => {
    expect(contrast(theme, `--tn-${edge}`, `--tn-${ground}`)).toBeGreaterThanOrEqual(3);
  });
});

it('is equally dark by the device and by choice', () => {
  expect([...propertiesOf(OURS, ":root:not([data-theme='light'])")]).toEqual([...DARK]);
  expect(DARK.size).toBeGreaterThan(20);
});
