/** The text message of a code: one segment, bound to our host (N5). */
import fc from 'fast-check';
import { languages } from '../../../core/language.ts';
import { codeSms } from '../../../core/messages/code-sms.ts';
import { segments, septets, toGsm7 } from '../../../core/messages/format/gsm7.ts';
import { anyText } from '../any-text.ts';

const webOrigin = 'https://patients.example';
const sms = { code: '042', serviceName: 'Espace Patient', webOrigin, ttlSeconds: 300 };

describe('the text message', () => {
  const ways = languages.flatMap(language =>
    [false, true].flatMap(followsPassword => ['042', '042137'].map(code => ({ language, followsPassword, code }))),
  );

  it.each(ways)('is bound to our pages by its last line, in one segment: $code, $language, $followsPassword', way => {
    const text = codeSms({ ...sms, ...way, ttlSeconds: 600 });
    const [sentences, line, ...more] = text.split('\n');
    expect([line, more]).toEqual([`@patients.example #${way.code}`, []]);
    expect(sentences).toMatch(/^\d+ .*Espace Patient.*\.$/);
    expect(segments(text)).toBe(1);
  });

  it.each(ways)('is not bound where the host leaves no room: $code, $language, $followsPassword', way => {
    const webOrigin = 'https://a-name-of-a-host-that-leaves-no-room.patients.example';
    expect(codeSms({ ...sms, ...way, webOrigin })).not.toMatch(/@|#|\n/);
  });

  it('leaves the port of a host out', () => {
    expect(codeSms({ ...sms, language: 'fr', webOrigin: 'http://localhost:3000' })).toMatch(/\n@localhost #042$/);
  });

  it('spells a name in the alphabet of text messages, or leaves it out', () => {
    const text = (serviceName: string) => codeSms({ ...sms, language: 'fr', serviceName });
    expect(text('Fenêtre “Santé”\nça va')).toContain('code Fenetre "Santé" ca va, valable');
    expect(text('健康')).toContain('code, valable');
  });

  it.each([
    [59, '59 secondes'],
    [60, '1 minute'],
    [119, '1 minute'],
    [600, '10 minutes'],
  ])('of %d seconds says %s', (ttlSeconds, life) => {
    expect(codeSms({ ...sms, language: 'fr', ttlSeconds })).toContain(`valable ${life}.`);
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
        const text = codeSms({ ...message, webOrigin });
        expect(septets(text)).toBeLessThanOrEqual(160);
        expect(text.startsWith(`${message.code} `)).toBe(true);
        expect(text.split('\n')[0]).not.toMatch(/ {2}|@/);
        expect(text).toMatch(/^[^\n]*(?:\n@patients\.example #\d+)?$/);
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
