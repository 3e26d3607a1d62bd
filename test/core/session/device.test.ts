/** Devices: how long they are believed, and what they are called. */

import { isKnown, rememberedDevice } from '../../../core/session/device.ts';
import { deviceName } from '../../../core/session/device-name.ts';
import { day, noon } from '../../support/clock.ts';
import { makeConfiguration } from '../../support/configuration.ts';
import { processorTime } from '../../support/speed.ts';

const configuration = makeConfiguration();
const named = { accountId: 'a'.repeat(32), tokenHash: 'hash', name: 'Firefox, Windows' };

describe('a device', () => {
  it('is known for 90 days after the last sign-in, with all of its tries', () => {
    const first = rememberedDevice(named, undefined, configuration, noon);
    expect(isKnown(first, noon + 90 * day - 1)).toBe(true);
    expect(isKnown(first, noon + 90 * day)).toBe(false);
    const tired = { ...first, count: 7, lastAt: noon };
    const again = rememberedDevice(named, tired, configuration, noon + 80 * day);
    expect(again).toMatchObject({ knownSince: noon, expiresAt: noon + 170 * day, count: 0 });
  });

  it('that nobody knows is no known one', () => {
    expect(isKnown(undefined, noon)).toBe(false);
  });

  it.each([
    ['Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0', 'Firefox, Windows'],
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1',
      'Safari, iPhone',
    ],
    [
      'Mozilla/5.0 (Linux; Android 15; Pixel 9) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile Safari/537.36',
      'Chrome, Android',
    ],
    [
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0',
      'Edge, Windows',
    ],
    ['curl/8.9', ''],
    ['<b>Firefox/1</b>\r\nSubject: your account', 'Firefox'],
    [undefined, ''],
  ])('reads %s as "%s"', (userAgent, name) => {
    expect(deviceName(userAgent)).toBe(name);
  });

  it('X27: takes no longer for a long one', async () => {
    const long = 'Mozilla/'.repeat(1_000_000);
    expect(await processorTime(() => deviceName(long))).toBeLessThan(100);
  });
});
