import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { style, styleSource } from '../../src/report/html-style.ts';

describe('style', () => {
  it('is allowed by its hash', () => {
    expect(styleSource).toBe(`'sha256-${createHash('sha256').update(style, 'utf8').digest('base64')}'`);
  });

  it('loads nothing, and does not end its element', () => {
    expect(style).not.toMatch(/url\(|@import|@font-face|</);
  });

  it.each([
    'color-scheme: light dark',
    '@media (prefers-color-scheme: dark)',
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

  // WCAG 2.2, section 1.4.3.
  const themes = [...style.matchAll(/:root {([^}]*)}/g)].map(([, rules = '']) =>
    Object.fromEntries(
      [...rules.matchAll(/--(\w+): (#\w+)/g)].map(([, name = '', color = '']) => [name, color]),
    ),
  );

  it.each(themes)('can be read: $page', (theme) => {
    for (const name of ['text', 'soft', 'link']) {
      expect(contrast(theme[name] ?? '', theme.page ?? '')).toBeGreaterThan(4.5);
    }
    expect(contrast(theme.text ?? '', theme.block ?? '')).toBeGreaterThan(4.5);
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
