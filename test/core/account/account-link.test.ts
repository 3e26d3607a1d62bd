/** Tokens of links about an account. */
import { isLinkToken, linkSubject, linkToken } from '../../../core/account/account-link.ts';
import { deriveKeys } from '../../../core/keyed-digest.ts';

const keys = deriveKeys('a root key of the tests, long enough for it');
const others = deriveKeys('another root key of the tests, long enough');
const id = '0123456789abcdef0123456789abcdef';

describe('the token of a link', () => {
  const token = linkToken(keys, 'not-me', id, 'digest', '17');

  it('has letters and digits only, and names what it is about', () => {
    expect(token).toMatch(/^[0-9a-f]{64}$/);
    expect(linkSubject(token)).toBe(id);
    expect(linkSubject('not a token')).toBeUndefined();
  });

  it('is the same each time, so that none needs to be stored', () => {
    expect(isLinkToken(token, keys, 'not-me', id, 'digest', '17')).toBe(true);
  });

  it.each([
    ['another purpose', () => isLinkToken(token, keys, 'confirm-email', id, 'digest', '17')],
    ['another subject', () => isLinkToken(token, keys, 'not-me', id.replace('0', 'f'), 'digest', '17')],
    ['another e-mail', () => isLinkToken(token, keys, 'not-me', id, 'other', '17')],
    ['another claim of the same e-mail', () => isLinkToken(token, keys, 'not-me', id, 'digest', '18')],
    ['parts that only look alike when joined', () => isLinkToken(token, keys, 'not-me', id, 'digest17')],
    ['another key', () => isLinkToken(token, others, 'not-me', id, 'digest', '17')],
    ['a changed token', () => isLinkToken(`${token.slice(0, -1)}x`, keys, 'not-me', id, 'digest', '17')],
    ['a longer token', () => isLinkToken(`${token}0`, keys, 'not-me', id, 'digest', '17')],
  ])('X07: opens nothing for %s', (_, isTaken) => {
    expect(isTaken()).toBe(false);
  });
});
