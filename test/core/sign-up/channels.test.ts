/** How a code may be brought to a phone. */
import { channelFor, channelsFor } from '../../../core/sign-up/channels.ts';

it.each([
  ['mobile', 'sms', ['sms', 'voice'], ['sms']],
  ['fixed_line', 'voice', ['voice'], []],
  ['fixed_line_or_mobile', 'sms', ['sms', 'voice'], ['sms']],
] as const)('to a %s: by %s first, by %j where calls go, else by %j', (line, first, called, uncalled) => {
  expect(channelFor({ line })).toBe(first);
  expect(channelsFor({ line, isCallable: true })).toEqual(called);
  expect(channelsFor({ line })).toEqual(called);
  expect(channelsFor({ line, isCallable: false })).toEqual(uncalled);
});
