import fc from 'fast-check';

/** Pieces of text that mean something to Markdown, HTML or GitHub. */
const markup = [
  '`',
  '``',
  '```',
  '|',
  '\\',
  '\\|',
  '\\\\|',
  '\n',
  '\r\n',
  '\n\n',
  '\n- ',
  '\n# ',
  '\n---\n',
  '\n    ',
  '\n```\n',
  '~~~',
  '<',
  '>',
  '<img src=x onerror=alert(1)>',
  '<!--',
  '-->',
  '</details>',
  '</summary>',
  '</code></pre>',
  '"><script>alert(1)</script>',
  "' onclick='alert(1)",
  '</style>',
  '&lt;',
  '&#124;',
  '[a](https://evil.example)',
  '![a](https://evil.example/x.png)',
  '[a](javascript:alert(1))',
  '[a]: https://evil.example',
  '[^1]',
  'https://evil.example',
  'www.evil.example',
  'mail@evil.example',
  '@octocat',
  '@org/team',
  '#1',
  'GH-1',
  '**',
  '__',
  '~~',
  '\t',
  ' ',
  '\u0000',
  '\u001b[31m',
  '\u202e',
  '\u2028',
  '\u0085',
  '\ud800',
];

/** Text that tries to break out of where it is shown. */
export const hostileText: fc.Arbitrary<string> = fc
  .array(fc.oneof(fc.constantFrom(...markup), fc.string({ maxLength: 4 })), { maxLength: 12 })
  .map((parts) => parts.join(''));

/** One string with everything in it. */
export const worstText = `${markup.join('')} x`;

/** Pieces of it that no text of ours has. */
export const hostileMarkers: readonly string[] = [
  'evil.example',
  '@octocat',
  '@org',
  '#1',
  'GH-1',
  'javascript:',
  'alert(1)',
  'onerror',
  '-->',
  '&#124;',
];
