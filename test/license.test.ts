/** The licence that the package names is the one that lies beside it. */
import { readFileSync } from 'node:fs';

it('is the MIT licence, of the year and the people it is granted by', () => {
  const { license } = JSON.parse(readFileSync('package.json', 'utf8'));
  const text = readFileSync('LICENSE', 'utf8');
  expect(text.split('\n')[0]).toBe(`${license} License`);
  expect(text).toMatch(/^Copyright \(c\) 2026 The patient-sign-up contributors$/m);
  expect(text).toContain('THE SOFTWARE IS PROVIDED "AS IS"');
});
