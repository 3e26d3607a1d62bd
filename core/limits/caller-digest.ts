/** The name of a caller in the table: the keyed digest of its network and, of an IPv6 one, after a dot that of its site. */
import { type Keys, keyedDigest } from '../keyed-digest.ts';
import { callerNetwork, callerSite } from './caller-network.ts';

/** @param ip as the gateway saw it, never as a client says */
export function callerDigest(keys: Keys, ip: string): string {
  const [network, site] = [callerNetwork(ip), callerSite(ip)];
  const digest = keyedDigest(keys, 'caller', network);
  return network === site ? digest : `${digest}.${keyedDigest(keys, 'caller', site)}`;
}

/** The site of a caller: all callers of one IPv6 /48 have the same, and an IPv4 address is its own. */
export const siteOf = (callerDigest: string): string => callerDigest.slice(callerDigest.indexOf('.') + 1);
