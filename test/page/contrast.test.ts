import { readFileSync } from 'node:fs';

const css = readFileSync('lib/page/browser/style/tokens.css', 'utf8');
const themes = { light: tokensIn(css.split('@media')[0]), dark: tokensIn(css.split('@media')[1]) };

const grounds = ['ground', 'surface', 'sunken', 'accent-ground', 'good-ground', 'warn-ground', 'bad-ground', 'calm-ground'];

/** WCAG 1.4.3 and 1.4.11: words, and what has to be told apart to be used. */
const wanted = [
  ...['text', 'quiet', 'accent', 'good', 'warn', 'bad', 'calm'].map((name) => ({ name, least: 4.5, on: grounds })),
  ...['edge', 'chart-1', 'chart-2', 'chart-3', 'chart-4', 'chart-5', 'chart-6'].map((name) => {
    return { name, least: 3, on: ['ground', 'surface', 'sunken'] };
  }),
];

describe.each(Object.entries(themes))('in the %s theme', (_, tokens) => {
  test.each(wanted)('$name stands out from what it is shown on', ({ name, least, on }) => {
    const ratios = on.map((ground) => [ground, contrast(tokens.get(name) ?? '', tokens.get(ground) ?? '')] as const);
    expect(ratios.filter(([, ratio]) => !(ratio >= least))).toEqual([]);
  });
});

function tokensIn(text = ''): ReadonlyMap<string, string> {
  return new Map([...text.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name = '', color = '']) => [name, color]));
}

/** @see https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
function contrast(one: string, other: string): number {
  const [lighter = 0, darker = 0] = [luminance(one), luminance(other)].sort((first, second) => second - first);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(color: string): number {
  const [red = Number.NaN, green = Number.NaN, blue = Number.NaN] = [1, 3, 5]
    .map((at) => Number.parseInt(color.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
