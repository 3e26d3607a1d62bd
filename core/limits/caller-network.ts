/** Which addresses count as one caller, and which callers as one site. */
import { isIPv6 } from 'node:net';

/** An IPv4 address as it is. An IPv6 address by its /64, since a household or an attacker has all addresses of it. */
export const callerNetwork = (ip: string): string => networkOf(ip, 4);

/** The network of one customer of a provider: an IPv4 address, or an IPv6 /48 with 65,536 networks. */
export const callerSite = (ip: string): string => networkOf(ip, 3);

function networkOf(ip: string, groupsKept: 3 | 4): string {
  const [address = ''] = ip.split('%');
  if (!isIPv6(address)) return ip;
  const groups = groupsOf(address);
  return mappedIPv4(groups) ?? `${groups.slice(0, groupsKept).join(':')}::/${16 * groupsKept}`;
}

/** The eight groups of an IPv6 address in lower-case hexadecimal, without leading zeros. */
function groupsOf(address: string): string[] {
  const [head = '', tail = ''] = new URL(`http://[${address}]`).hostname.slice(1, -1).split('::');
  const before = head.split(':').filter(Boolean);
  const after = tail.split(':').filter(Boolean);
  return [...before, ...Array<string>(8 - before.length - after.length).fill('0'), ...after];
}

/** IPv4 as an IPv6 socket spells it (RFC 4291 §2.5.5.2): otherwise all of IPv4 would be one caller. */
function mappedIPv4(groups: readonly string[]): string | undefined {
  if (groups.slice(0, 6).join(':') !== '0:0:0:0:0:ffff') return undefined;
  return groups
    .slice(6)
    .map(group => Number.parseInt(group, 16))
    .flatMap(pair => [pair >> 8, pair & 0xff])
    .join('.');
}
