/** The picture at the head of the README: there in both themes, sharp enough to read, and light. */
import { readFileSync } from 'node:fs';

const readme = readFileSync('README.md', 'utf8');

it('opens the README, in the theme of the reader', () => {
  const [, opening = ''] = /^# Patient sign-up\n\n(<picture>.*?<\/picture>)/s.exec(readme) ?? [];
  expect(opening).toContain('<source media="(prefers-color-scheme: dark)" srcset="docs/local-dark.png">');
  expect(opening).toMatch(/<img src="docs\/local-light\.png" alt="[^"]{40,}">/);
});

it.each(['light', 'dark'])('is a PNG of at most 200 kB in the %s theme', theme => {
  const picture = readFileSync(`docs/local-${theme}.png`);
  expect(picture.subarray(1, 4).toString()).toBe('PNG');
  // The header's first field (PNG specification, 11.2.2).
  expect(picture.readUInt32BE(16)).toBe(1280);
  expect(picture.length).toBeLessThan(200_000);
});
