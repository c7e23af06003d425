import { describe, expect, it } from 'vitest';
import { style } from '../../../src/report/html/page-assets.ts';

describe('style', () => {
  it('loads nothing, and does not end its element', () => {
    expect(style).not.toMatch(/url\(|@import|@font-face|</);
  });

  it.each([
    'color-scheme: light dark',
    '@media screen and (prefers-color-scheme: dark)',
    '@media print',
    'tabular-nums',
  ])('has %s', (rule) => {
    expect(style).toContain(rule);
  });

  it('closes every brace', () => {
    expect(style.match(/{/g)?.length).toBe(style.match(/}/g)?.length);
  });

  const contrast = (one: string, other: string): number => {
    const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
    return (light + 0.05) / (dark + 0.05);
  };

  const themes = [...style.matchAll(/:root {([^}]*--page[^}]*)}/g)].map(([, rules = '']) =>
    Object.fromEntries(
      [...rules.matchAll(/--([\w-]+): (#\w+)/g)].map(([, name = '', color = '']) => [name, color]),
    ),
  );

  // WCAG 2.2, section 1.4.3. Colours of charts are held to the same, since numbers stand in bars.
  const series = Array.from({ length: 8 }, (_, index) => `s${index}`);
  const surfaces: readonly (readonly [string, readonly string[]])[] = [
    ['page', ['text', 'soft', 'link']],
    ['card', ['text', 'soft', 'link', 'good', 'bad', 'open', ...series]],
    ['block', ['text', 'soft', 'link']],
    ['good-tint', ['text', 'soft', 'link', 'good']],
    ['bad-tint', ['text', 'soft', 'link', 'bad']],
    ['open-tint', ['text', 'soft', 'link', 'open']],
  ];

  it.each(themes)('can be read: $page', (theme) => {
    for (const [surface, names] of surfaces) {
      for (const name of names) {
        const ratio = contrast(theme[name] ?? '', theme[surface] ?? '');
        expect(ratio, `${name} on ${surface}`).toBeGreaterThanOrEqual(4.5);
      }
    }
  });

  it('has two themes', () => {
    expect(themes).toHaveLength(2);
  });
});

function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(color.slice(at, at + 2), 16) / 255)
    .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
