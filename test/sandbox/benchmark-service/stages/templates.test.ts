import { describe, expect, it } from 'vitest';
import {
  hasUnknownTemplate,
  MissingInputError,
  resolveTemplates,
} from '../../../../sandbox/benchmark-service/stages/templates.ts';

const inputs = { query: 'red heart', limit: 3, user: { name: 'ada' }, list: ['a'], empty: null, money: '$&' };

describe('resolveTemplates', () => {
  it.each([
    ['plain', 'plain'],
    ['{{INPUT.query}}', 'red heart'],
    ['{{ INPUT.query }}', 'red heart'],
    ['{{INPUT.limit}}', 3],
    ['{{INPUT.list}}', ['a']],
    ['find {{INPUT.query}} for {{INPUT.user.name}}', 'find red heart for ada'],
    ['{{INPUT.query}}{{INPUT.query}}', 'red heartred heart'],
    ['cost {{INPUT.money}}', 'cost $&'],
    [
      ['{{INPUT.limit}}', 'x'],
      [3, 'x'],
    ],
    [5, 5],
    [null, null],
  ])('%j is %j', (value, resolved) => {
    expect(resolveTemplates(value, inputs)).toEqual(resolved);
  });

  it.each(['{{INPUT.other}}', 'a {{INPUT.empty}}', '{{INPUT.constructor}}'])('misses %s', (template) => {
    expect(() => resolveTemplates(template, inputs)).toThrow(MissingInputError);
  });
});

describe('hasUnknownTemplate', () => {
  it.each([
    ['{{INPUT.query}} and { more }', false],
    ['{{secrets.KEY}}', true],
    ['{{ DOC.label }}', true],
    ['{{INPUT.query | upper}}', true],
    ['{{', true],
  ])('%j: %s', (text, isUnknown) => {
    expect(hasUnknownTemplate(text)).toBe(isUnknown);
  });
});
