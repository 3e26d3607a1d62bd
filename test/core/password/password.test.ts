import fc from 'fast-check';
import { commonWords } from '../../../core/password/common-words.ts';
import { normalizePassword } from '../../../core/password/composition.ts';
import { passwordFaults } from '../../../core/password/password.ts';
import { processorTime } from '../../support/speed.ts';
import { anyText } from '../any-text.ts';

const context = { serviceName: 'Espace Patient', email: 'camille.durand@exemple.fr', phone: '+33612345678' };
const faults = (password: string) => passwordFaults(password, context);

describe('P1: a password', () => {
  it.each([
    'Un-Cheval-7',
    'xK7#mQ2!vLp9',
    'Correct horse battery 1',
    'Chat-Soleil-Cheval-42',
    'Ünïcödé-Wört-7',
    'Пароль-для-Врача-5',
    'Καλημέρα-κόσμε-3',
    'Zy٣abcdéfgh-qx',
    '🦊 Renard roux 7',
    '\tTab Và Dấu cách 9',
    `Aa1${'éàü'.repeat(41)}xy`,
  ])('may be %j', password => {
    expect(faults(password)).toEqual([]);
  });

  it.each([
    ['Xk7#mQ2!v', ['password_too_short']],
    ['xk7#mq2!vz', ['password_needs_uppercase']],
    ['XK7#MQ2!VZ', ['password_needs_lowercase']],
    ['XK7#MQ2!Vz', ['password_needs_lowercase']],
    ['Xkz#mQr!vt', ['password_needs_digit']],
    ['王小明在医院预约医生', ['password_needs_uppercase', 'password_needs_lowercase', 'password_needs_digit']],
    [`Xk7#${'mQ2!v'.repeat(25)}`, ['password_too_long']],
  ])('breaks a rule: %j', (password, expected) => {
    expect(faults(password)).toEqual(expected);
  });

  it('names every rule that an empty one breaks', () => {
    expect(faults('')).toEqual([
      'password_too_short',
      'password_needs_uppercase',
      'password_needs_lowercase',
      'password_needs_digit',
      'password_too_common',
    ]);
  });

  it('has 10 to 128 code points, whatever they weigh', () => {
    expect(faults('Zq7🦊🐢🦉🐙🦋🐌v')).toEqual([]);
    expect(faults('Zq7🦊🐢🦉🐙🦋v')).toEqual(['password_too_short']);
    const pattern = [...'xK7#mQ2!vLp9wR4🦊'];
    const spelt = (length: number) => Array.from({ length }, (_, index) => pattern[(index * index) % 16]).join('');
    expect(faults(`Zq7w${spelt(124)}`)).not.toContain('password_too_long');
    expect(faults(`Zq7w${spelt(125)}`)).toContain('password_too_long');
  });

  it('is one password however the keyboard spells it', () => {
    expect(normalizePassword('Ze\u0301bulon-42')).toBe(normalizePassword('Zébulon-42'));
    expect(normalizePassword('Ｚｅｂｕｌｏｎ４２')).toBe('Zebulon42');
    expect(normalizePassword(' Zeb ')).toBe(' Zeb ');
    expect(normalizePassword('Zeb\ud800')).toBe('Zeb\ufffd');
  });

  it('breaks the same rules in every normal form', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), text => {
        const expected = faults(text.normalize('NFKC'));
        for (const form of ['NFC', 'NFD', 'NFKD']) expect(faults(text.normalize(form))).toEqual(expected);
      }),
    );
  });

  it('X08: never throws, and passes only what has the characters', () => {
    fc.assert(
      fc.property(anyText({ maxLength: 300 }), text => {
        if (faults(text).length > 0) return;
        expect(text.normalize('NFKC')).toMatch(/(?=.*\p{Lu})(?=.*\p{Ll}.*\p{Ll})(?=.*\p{Nd})/su);
      }),
    );
  });

  it.each(['A'.repeat(5_000_000), 'ﷺ'.repeat(5_000_000), 'e\u0301'.repeat(2_500_000)])(
    'X26: a huge one is refused at once (%#)',
    async password => {
      const refuse = () => expect(faults(password)).toEqual(['password_too_long']);
      expect(await processorTime(refuse)).toBeLessThan(500);
    },
  );

  it.each(['a', '1', 'Ab1', 'password', 'qwerty1', 'ﷺ'])('X27: the longest one takes no time: %j', async part => {
    const judge = () => [1024, 128].map(length => faults(part.repeat(length / part.length)));
    expect(await processorTime(judge)).toBeLessThan(500);
  });
});

describe('P1: a common password', () => {
  it.each([
    'Password123',
    'P@ssw0rd123',
    'Azerty1234',
    'Qwerty12345',
    'Bonjour123',
    'Bonjour2024!',
    'B0nj0ur987',
    'Motdepasse1',
    'MotDePasse2025',
    '123Soleil456',
    'Marseille13',
    'Juventus1897',
    'Iloveyou12',
    'Jetaime1234',
    'Passwort2024!',
    'Été2024été2024',
    'Aaaaaaaa11',
    'Abcdefgh12',
    '123456789Aaa',
    '1Qaz2wsx3edc',
    'Q1w2e3r4t5',
    'A1z2e3r4t5y6',
    'Passwordpassword1',
  ])('is %s', password => {
    expect(faults(password)).toEqual(['password_too_common']);
  });

  it.each([
    ['the service', 'EspacePatient1'],
    ['the first name', 'Camille2024!'],
    ['the last name', 'Durand-1990'],
    ['the whole local part', 'Camille.Durand1'],
    ['the domain', 'Exemple.fr2024'],
    ['the phone', 'Jean0612345678'],
    ['the phone without its zero', 'Ab+33612345678'],
  ])('is %s of the person: %s', (_, password) => {
    expect(faults(password)).toContain('password_too_common');
  });

  it('is not what names somebody else', () => {
    const password = 'Zygmunt.Kowalczyk7';
    expect(faults(password)).toEqual([]);
    expect(passwordFaults(password, { ...context, email: 'zygmunt.kowalczyk@exemple.fr' })).toEqual([
      'password_too_common',
    ]);
  });

  it('is any known word with a tail that everybody adds', () => {
    const tail = fc.constantFrom('1', '12', '123', '1234', '2024', '2024!', '01', '!1', '007', '123456', '1990');
    fc.assert(
      fc.property(fc.constantFrom(...commonWords), tail, fc.constantFrom('3', '0', '@', ''), (word, end, leet) => {
        const typed = leet === '' ? word : word.replace({ 3: 'e', 0: 'o', '@': 'a' }[leet] ?? '', leet);
        const password = `${typed.charAt(0).toUpperCase()}${typed.slice(1)}${end}`;
        expect(faults(password)).toContain('password_too_common');
      }),
      { numRuns: 1000 },
    );
  });

  it('is not a random one', () => {
    const random = fc.array(fc.constantFrom(...'abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789#-!'), {
      minLength: 10,
      maxLength: 20,
    });
    fc.assert(
      fc.property(fc.noShrink(random), characters => {
        fc.pre(new Set(characters.map(one => one.toLowerCase())).size >= 9);
        expect(faults(`${characters.join('')}Qx7v`)).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });
});
