import { argon2Sync, scryptSync } from 'node:crypto';
import { hashPassword, needsRehash, verifyPassword } from '../../../adapters/password/argon2.ts';
import { scrypt } from '../../../adapters/password/key-derivation.ts';

const password = 'Zébulon 🦊 42';

describe('F1: a password at rest', () => {
  it('is Argon2id, 46 MiB, three passes, one lane, under 16 bytes of salt', async () => {
    const phc = await hashPassword(password);
    const [, salt = '', tag = ''] = /^\$argon2id\$v=19\$m=47104,t=3,p=1\$([\w+/]{22})\$([\w+/]{43})$/.exec(phc) ?? [];
    const expected = argon2Sync('argon2id', {
      message: password,
      nonce: Buffer.from(salt, 'base64'),
      parallelism: 1,
      tagLength: 32,
      memory: 47_104,
      passes: 3,
    });
    expect(Buffer.from(tag, 'base64')).toEqual(expected);
    expect(needsRehash(phc)).toBe(false);
  });

  it('has its own salt each time', async () => {
    expect(await hashPassword(password)).not.toBe(await hashPassword(password));
  });

  it('is verified by the same password and no other', async () => {
    const phc = await hashPassword(password);
    expect(await verifyPassword(password, phc)).toBe(true);
    for (const other of ['', 'Zebulon 🦊 42', `${password} `, `${password}\0`])
      expect(await verifyPassword(other, phc)).toBe(false);
  });

  it('reads what the reference implementation of Argon2 wrote', async () => {
    const phc = '$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc';
    expect(await verifyPassword('password', phc)).toBe(true);
    expect(await verifyPassword('passwore', phc)).toBe(false);
    expect(needsRehash(phc)).toBe(true);
  });

  it('is scrypt where Argon2 is missing, says so, and is raised later', async () => {
    const phc = await hashPassword(password, scrypt);
    const [, salt = '', key = ''] = /^\$scrypt\$ln=17,r=8,p=1\$([\w+/]{22})\$([\w+/]{43})$/.exec(phc) ?? [];
    const options = { N: 131_072, r: 8, p: 1, maxmem: 2 ** 28 };
    expect(Buffer.from(key, 'base64')).toEqual(scryptSync(password, Buffer.from(salt, 'base64'), 32, options));
    expect(await verifyPassword(password, phc)).toBe(true);
    expect(await verifyPassword('other', phc)).toBe(false);
    expect(needsRehash(phc)).toBe(true);
  }, 60_000);

  it('is not a hash of another length', async () => {
    expect(await verifyPassword(password, '$argon2id$v=19$m=47104,t=3,p=1$c29tZXNhbHQ$aGFzaA')).toBe(false);
  });

  it.each([
    '',
    'plain',
    '$2b$10$abcdefghijklmnopqrstuv',
    '$argon2id$v=19$m=47104,t=3,p=1$c2FsdA$',
    '$md5$a=1$c2FsdHNhbHQ$aGFzaA',
  ])('is not %j', async stored => {
    expect(await verifyPassword(password, stored)).toBe(false);
    expect(needsRehash(stored)).toBe(true);
  });
});
