/** What fingers do without thinking: rows of the keyboard, the alphabet, counting, one key held, a year. */

const rows = [
  'abcdefghijklmnopqrstuvwxyz',
  '01234567890',
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  'azertyuiop',
  'qsdfghjklm',
  'wxcvbn',
  'qwertzuiop',
  'yxcvbnm',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm',
  '1aqw2zsx3edc4rfv5tgb6yhn7ujm',
  'zaq12wsxcde34rfvbgt5',
  '1q2w3e4r5t6y7u8i9o0p',
  '1a2z3e4r5t6y7u8i9o0p',
  'q1w2e3r4t5y6u7i8o9p0',
  'a1z2e3r4t5y6u7i8o9p0',
  'a1b2c3d4e5f6g7h8i9',
  '1a2b3c4d5e6f7g8h9i',
  '147258369',
  '159753',
  '!@#$%^&*()',
];

const walks = rows.flatMap(row => [row, [...row].reverse().join('')]);
const shortestRun = 3;

/** How many characters from `at` are one run; 0 if fewer than three are. */
export function lengthOfRun(text: string, at: number): number {
  const held = /^(.)\1*/su.exec(text.slice(at))?.[0].length ?? 0;
  const year = /^(?:19|20)\d\d(?!\d)/.test(text.slice(at)) ? 4 : 0;
  const length = Math.max(held, year, ...walks.map(walk => lengthOfWalk(walk, text, at)));
  return length < shortestRun ? 0 : length;
}

function lengthOfWalk(walk: string, text: string, at: number): number {
  const start = walk.indexOf(text.slice(at, at + shortestRun));
  if (start < 0) return 0;
  let length = 0;
  while (at + length < text.length && walk[start + length] === text[at + length]) length += 1;
  return length;
}
