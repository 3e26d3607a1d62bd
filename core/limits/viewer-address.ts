/** The address in the header of the distribution, which has address and port, and IPv6 without brackets. */
import { isIP } from 'node:net';

/** @param viewer `203.0.113.7:46532` or `2001:db8::1:46532`. @returns the address, or undefined for anything else */
export function viewerAddress(viewer: string): string | undefined {
  const [, bare = ''] = /^(.+):\d{1,5}$/.exec(viewer) ?? [];
  const address = bare.replace(/^\[(.*)\]$/, '$1');
  return isIP(address) ? address : undefined;
}
