import fc from 'fast-check';
import { languages } from '../../../core/language.ts';
import { codeSms } from '../../../core/messages/code-sms.ts';
import { segments, septets, toGsm7 } from '../../../core/messages/format/gsm7.ts';
import { anyText } from '../any-text.ts';

const sms = { code: '042', serviceName: 'Espace Patient', ttlSeconds: 300 };

describe('the text message', () => {
  it.each([
    [
      'fr',
      "042 est votre code de vérification Espace Patient. Valable 5 minutes. Ne le donnez à personne. Si vous n'avez rien demandé, ignorez-le.",
    ],
    [
      'en',
      '042 is your Espace Patient verification code. Valid for 5 minutes. Never tell it to anyone. If you did not ask for it, ignore this text.',
    ],
    [
      'de',
      '042 ist Ihr Bestätigungscode für Espace Patient. 5 Minuten gültig. Geben Sie ihn nie weiter. Nicht angefordert? Ignorieren Sie die SMS.',
    ],
    [
      'it',
      "042 è il Suo codice di verifica Espace Patient. Valido per 5 minuti. Non lo comunichi a nessuno. Se non l'ha richiesto, lo ignori.",
    ],
  ] as const)('in %s', (language, expected) => {
    expect(codeSms({ ...sms, language })).toBe(expected);
  });

  it('spells a name in the alphabet of text messages, or leaves it out', () => {
    const text = (serviceName: string) => codeSms({ ...sms, language: 'fr', serviceName });
    expect(text('Fenêtre “Santé”\nça va')).toContain('vérification Fenetre "Santé" ca va. Valable');
    expect(text('健康')).toContain('code de vérification. Valable');
  });

  it.each([
    [59, '59 secondes'],
    [60, '1 minute'],
    [119, '1 minute'],
    [600, '10 minutes'],
  ])('of %d seconds says %s', (ttlSeconds, life) => {
    expect(codeSms({ ...sms, language: 'fr', ttlSeconds })).toContain(`Valable ${life}.`);
  });

  it('is one GSM-7 segment, the code first, for every configuration', () => {
    const configured = fc.record({
      language: fc.constantFrom(...languages),
      code: fc.stringMatching(/^\d{3,8}$/),
      serviceName: fc.oneof(
        anyText({ minLength: 1, maxLength: 30 }),
        fc.string({ unit: fc.constantFrom(...'W€[]{}\\~|^…œŒÆßêç™ﬃ㎏'), minLength: 30, maxLength: 30 }),
      ),
      ttlSeconds: fc.integer({ min: 1, max: 36_000 }),
    });
    fc.assert(
      fc.property(configured, message => {
        const text = codeSms(message);
        expect(septets(text)).toBeLessThanOrEqual(160);
        expect(text.startsWith(`${message.code} `)).toBe(true);
        expect(text).not.toMatch(/ {2}|\n/);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('GSM-7', () => {
  it('counts the extension table twice, and nothing outside it', () => {
    expect(septets('abc éàü Ç @£')).toBe(12);
    expect(septets('[€]')).toBe(6);
    expect(septets('ê')).toBeUndefined();
    expect(septets('’')).toBeUndefined();
    expect(septets('')).toBe(0);
  });

  it.each([
    ['a'.repeat(160), 1],
    ['a'.repeat(161), 2],
    ['€'.repeat(81), 2],
    ['a'.repeat(306), 2],
    ['a'.repeat(307), 3],
    ['ê'.repeat(70), 1],
    ['ê'.repeat(71), 2],
    ['ê'.repeat(135), 3],
  ])('knows how many messages carry %s', (text, count) => {
    expect(segments(text)).toBe(count);
  });

  it.each([
    ['L’Œuvre « Cœur » — été…', 'L\'OEuvre " Coeur " - été...'],
    ['ÊTRE ça Łódź', 'ETRE ca Lódz'],
    ['[a] {b} €5', '(a) (b) EUR5'],
    [' a\u00a0\n b ', 'a b'],
    ['健康', ''],
  ])('spells %j as %j', (text, spelt) => {
    expect(toGsm7(text)).toBe(spelt.replace('ó', 'o'));
  });
});
