/** Which addresses count as one caller. */
import fc from 'fast-check';
import { callerNetwork, callerSite } from '../../../core/limits/caller-network.ts';

describe('the caller', () => {
  it.each([
    ['203.0.113.7', '203.0.113.7'],
    ['::ffff:203.0.113.7', '203.0.113.7'],
    ['::FFFF:203.0.113.7', '203.0.113.7'],
    ['::ffff:cb00:7107', '203.0.113.7'],
    ['0:0:0:0:0:ffff:203.0.113.7', '203.0.113.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:db8:1:2::', '2001:db8:1:2::/64'],
    ['2001:0DB8:0001:0002::ffff', '2001:db8:1:2::/64'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['2001:db8::1:0:0:0:1', '2001:db8:0:1::/64'],
    ['::1', '0:0:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['', ''],
  ])('at %s is %s', (ip, caller) => {
    expect(callerNetwork(ip)).toBe(caller);
  });

  it('X02: is one for all addresses of a /64, and another for the next', () => {
    const prefix = fc.tuple(...Array.from({ length: 4 }, () => fc.integer({ min: 1, max: 0xffff })));
    const host = fc.tuple(...Array.from({ length: 4 }, () => fc.integer({ min: 0, max: 0xffff })));
    const write = (groups: readonly number[]) => groups.map(group => group.toString(16)).join(':');
    fc.assert(
      fc.property(prefix, host, host, (network, one, other) => {
        expect(callerNetwork(write([...network, ...one]))).toBe(`${write(network)}::/64`);
        expect(callerNetwork(write([...network, ...other]))).toBe(`${write(network)}::/64`);
      }),
    );
  });

  it.each([
    ['203.0.113.7', '203.0.113.7'],
    ['::ffff:203.0.113.7', '203.0.113.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1::/48'],
    ['2001:db8:1:ffff::', '2001:db8:1::/48'],
    ['2001:db8:2::', '2001:db8:2::/48'],
  ])('X29: at %s belongs to the site %s', (ip, site) => {
    expect(callerSite(ip)).toBe(site);
  });
});
