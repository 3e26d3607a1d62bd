/** An e-mail address as an answer may show it. */
import { domainToUnicode } from 'node:url';

/** "c•••@exemple.fr": the same three dots whatever they hide. The domain stands as people type it, "straße.de". */
export function maskEmail(address: string): string {
  const at = address.lastIndexOf('@');
  const domain = address.slice(at + 1);
  return at < 0 ? '•••' : `${at > 1 ? address.at(0) : ''}•••@${domainToUnicode(domain) || domain}`;
}
