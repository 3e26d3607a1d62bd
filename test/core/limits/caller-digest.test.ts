/** The names of callers in the table. */

import { deriveKeys } from '../../../core/keyed-digest.ts';
import { callerDigest, siteOf } from '../../../core/limits/caller-digest.ts';

const keys = deriveKeys('root');
const digest = (ip: string) => callerDigest(keys, ip);

describe('the digest of a caller', () => {
  it('X29: has one site for all networks of a /48, each of which is a caller', () => {
    const [one, other, elsewhere] = [digest('2001:db8:1:1::1'), digest('2001:db8:1:2::1'), digest('2001:db8:2::1')];
    expect(one).not.toBe(other);
    expect(siteOf(one)).toBe(siteOf(other));
    expect(siteOf(elsewhere)).not.toBe(siteOf(one));
    expect(one).not.toBe(siteOf(one));
  });

  it('is its own site at an IPv4 address', () => {
    expect(siteOf(digest('203.0.113.7'))).toBe(digest('203.0.113.7'));
  });

  it('J1: tells neither address nor site', () => {
    expect(digest('2001:db8:1:1::1')).not.toMatch(/2001|db8/);
  });
});
