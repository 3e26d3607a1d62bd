/** A caller whose address belongs to an IPv6 site with many networks. */
import { callerDigest, siteOf } from '../../../core/limits/caller-digest.ts';
import { keys } from '../mocked-aws.ts';

export const ipv6Address = '2001:db8:1:2::1';
export const ipv6Caller = callerDigest(keys, ipv6Address);
/** The /48 of that address. */
export const ipv6Site = siteOf(ipv6Caller);
