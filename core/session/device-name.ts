/** The device in words that its owner recognises, read from the browser's own description; never a proof of anything. */

/** The first that matches names the browser: those built on another one say so too, and come before it. */
const browsers: readonly (readonly [RegExp, string])[] = [
  [/\bEdg(?:e|A|iOS)?\//, 'Edge'],
  [/\bOPR\/|\bOpera/, 'Opera'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\bFirefox\/|\bFxiOS\//, 'Firefox'],
  [/\bChrome\/|\bCriOS\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
];

const systems: readonly (readonly [RegExp, string])[] = [
  [/\biPhone\b/, 'iPhone'],
  [/\biPad\b/, 'iPad'],
  [/\bAndroid\b/, 'Android'],
  [/\bWindows\b/, 'Windows'],
  [/\bMac OS X\b|\bMacintosh\b/, 'macOS'],
  [/\bCrOS\b/, 'ChromeOS'],
  [/\bLinux\b/, 'Linux'],
];

const nameIn = (names: readonly (readonly [RegExp, string])[], text: string) =>
  names.find(([pattern]) => pattern.test(text))?.[1];

/** Longer ones say nothing more, and cost time to read. */
const longest = 512;

/** "Firefox, Windows"; the empty string where nothing is recognised. Only words of this file, so that none can be injected. */
export function deviceName(userAgent: string | undefined): string {
  const text = (userAgent ?? '').slice(0, longest);
  return [nameIn(browsers, text), nameIn(systems, text)].filter(Boolean).join(', ');
}
