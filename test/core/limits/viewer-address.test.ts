/** The address in the distribution's header about a viewer. */
import fc from 'fast-check';
import { viewerAddress } from '../../../core/limits/viewer-address.ts';

it.each([
  ['203.0.113.7:46532', '203.0.113.7'],
  ['2001:db8:1:2:3:4:5:6:443', '2001:db8:1:2:3:4:5:6'],
  ['2001:db8::1:443', '2001:db8::1'],
  ['2a09:bac1:b20:48::16a:76:52412', '2a09:bac1:b20:48::16a:76'],
  ['[2001:db8::1]:443', '2001:db8::1'],
  ['::ffff:203.0.113.7:80', '::ffff:203.0.113.7'],
])('A5: reads %s', (viewer, address) => {
  expect(viewerAddress(viewer)).toBe(address);
});

it.each(['', ':443', '203.0.113.7', '203.0.113.7:', '203.0.113.7:46532, 198.51.100.1:1', 'unknown:1', '2001:db8::g:1'])(
  'A5: takes "%s" for no address',
  viewer => {
    expect(viewerAddress(viewer)).toBeUndefined();
  },
);

it('A5: reads every address that has a port behind it', () => {
  fc.assert(
    fc.property(fc.oneof(fc.ipV4(), fc.ipV6()), fc.integer({ min: 1, max: 65_535 }), (address, port) => {
      expect(viewerAddress(`${address}:${port}`)).toBe(address);
    }),
  );
});
