import { argon2Sync, scryptSync } from 'node:crypto';
import { hashPassword, hashWith, needsRehash, verifyPassword } from '../../../adapters/password/argon2.ts';
import { scrypt } from '../../../adapters/password/key-derivation.ts';
import { stages } from '../../../bin/stages.ts';
import { cheapHash } from '../../support/configuration.ts';

const password = 'Zébulon 🦊 42';
const { password: cost } = stages.production;

describe('P1: a password at rest', () => {
  it('is Argon2id, 46 MiB, three passes, one lane, under 16 bytes of salt', async () => {
    const phc = await hashPassword(password, cost);
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
    expect(needsRehash(phc, cost)).toBe(false);
  });

  it('has its own salt each time', async () => {
    expect(await hashPassword(password, cost)).not.toBe(await hashPassword(password, cost));
  });

  it('is verified by the same password and no other', async () => {
    const phc = await hashPassword(password, cost);
    expect(await verifyPassword(password, phc)).toBe(true);
    for (const other of ['', 'Zebulon 🦊 42', `${password} `, `${password}\0`])
      expect(await verifyPassword(other, phc)).toBe(false);
  });

  it('reads what the reference implementation of Argon2 wrote', async () => {
    const phc = '$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc';
    expect(await verifyPassword('password', phc)).toBe(true);
    expect(await verifyPassword('passwore', phc)).toBe(false);
    expect(needsRehash(phc, cost)).toBe(true);
  });

  it('is verified at what it cost when it was hashed, and raised where that is less than today', async () => {
    const phc = await hashPassword(password, cheapHash);
    expect(await verifyPassword(password, phc)).toBe(true);
    expect(needsRehash(phc, cheapHash)).toBe(false);
    for (const dearer of ['memoryKiB', 'iterations', 'parallelism'] as const)
      expect(needsRehash(phc, { ...cheapHash, [dearer]: cheapHash[dearer] + 1 })).toBe(true);
  });

  it('stays as dear as it is where the cost is lowered', async () => {
    const phc = await hashPassword(password, { ...cheapHash, memoryKiB: 64, iterations: 2 });
    expect(needsRehash(phc, cheapHash)).toBe(false);
  });

  it('is scrypt where Argon2 is missing, says so, and is raised later', async () => {
    const phc = await hashWith(password, scrypt);
    const [, salt = '', key = ''] = /^\$scrypt\$ln=17,r=8,p=1\$([\w+/]{22})\$([\w+/]{43})$/.exec(phc) ?? [];
    const options = { N: 131_072, r: 8, p: 1, maxmem: 2 ** 28 };
    expect(Buffer.from(key, 'base64')).toEqual(scryptSync(password, Buffer.from(salt, 'base64'), 32, options));
    expect(await verifyPassword(password, phc)).toBe(true);
    expect(await verifyPassword('other', phc)).toBe(false);
    expect(needsRehash(phc, cost)).toBe(true);
  });

  it('is not a hash of another length', async () => {
    expect(await verifyPassword(password, '$argon2id$v=19$m=47104,t=3,p=1$c29tZXNhbHQ$aGFzaA')).toBe(false);
  });

  it.each([
    '',
    'plain',
    '$2b$10$abcdefghijklmnopqrstuv',
    '$argon2id$v=19$m=47104,t=3,p=1$c2FsdA$',
    '$md5$a=1$c2FsdHNhbHQ$aGFzaA',
    '$constructor$a=1$c2FsdHNhbHQ$aGFzaA',
  ])('is not %j', async stored => {
    expect(await verifyPassword(password, stored)).toBe(false);
    expect(needsRehash(stored, cost)).toBe(true);
  });
});
