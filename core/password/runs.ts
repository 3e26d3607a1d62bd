/** Runs that fingers type by themselves: rows of the keyboard, the alphabet, counting, one key held, a year. */

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
  '147258369',
  '159753',
  '!@#$%^&*()',
];

const walks = rows.flatMap(row => [row, [...row].reverse().join('')]);
const shortestRun = 3;
const longestRun = 64;

/** The number of characters from `at` that are one run, or two that take turns (`1q2w3e`); 0 if fewer than three are. */
export function lengthOfRun(text: string, at: number): number {
  const rest = text.slice(at, at + longestRun);
  const turns = Math.min(lengthOfStraightRun(everySecond(rest, 0)), lengthOfStraightRun(everySecond(rest, 1)));
  return Math.max(lengthOfStraightRun(rest), 2 * turns, lengthOfEcho(text, at));
}

const everySecond = (text: string, parity: number) => [...text].filter((_, index) => index % 2 === parity).join('');

function lengthOfStraightRun(text: string): number {
  const held = /^(.)\1*/su.exec(text)?.[0].length ?? 0;
  const year = /^(?:19|20)\d\d(?!\d)/.test(text) ? 4 : 0;
  const length = Math.max(held, year, ...walks.map(walk => lengthOfWalk(walk, text)));
  return length < shortestRun ? 0 : length;
}

function lengthOfWalk(walk: string, text: string): number {
  const start = walk.indexOf(text.slice(0, shortestRun));
  if (start < 0) return 0;
  let length = 0;
  while (length < text.length && walk[start + length] === text[length]) length += 1;
  return length;
}

/** Characters that repeat the ones before. */
function lengthOfEcho(text: string, at: number): number {
  const before = text.slice(0, at);
  let length = 0;
  while (at + length < text.length && before.includes(text.slice(at, at + length + 1))) length += 1;
  return length < shortestRun ? 0 : length;
}
