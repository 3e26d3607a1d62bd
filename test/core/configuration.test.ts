/** The choices of a platform, and the configurations that do not start. */
import { stages } from '../../bin/stages.ts';
import { parseConfiguration } from '../../core/configuration.ts';
import { cheapHash, leastConfiguration, makeConfiguration } from '../support/configuration.ts';

describe('the defaults', () => {
  it('are those of the requirements', () => {
    expect(parseConfiguration(leastConfiguration)).toMatchObject({
      code: { length: 3, escalatedLength: 6, ttlSeconds: 300, maxAttempts: 3, resendAfterSeconds: [60, 180, 600] },
      phone: { maxFailures: 9, maxFailuresTotal: 100, windowDays: 30, maxSends24h: 5, maxSendsInAll24h: 12 },
      ip: { outstandingShortCodes: 5, maxFailures24h: 6, signUpsPerHour: 120 },
      global: { failureFloor: 200, failureShare: 0.3, failuresPerCaller: 10 },
      password: { memoryKiB: 47_104, iterations: 3, parallelism: 1 },
      defaultLanguage: 'fr',
      defaultCountry: 'FR',
    });
  });

  it('hold in every stage, where no stage weakens a limit', () => {
    const { code, phone, ip, global } = makeConfiguration();
    for (const stage of Object.values(stages)) expect(stage).toMatchObject({ code, phone, ip, global });
  });

  it('may be changed one by one', () => {
    expect(makeConfiguration({ code: { length: 6 } }).code).toMatchObject({ length: 6, ttlSeconds: 300 });
  });
});

describe('P1: a password hash', () => {
  const hashing = (stage: string, password: object) => () =>
    parseConfiguration({ ...leastConfiguration, stage, password });
  const mebibytes = (count: number) => 1024 * count;

  it.each(['staging', 'production', 'locale', 'tests'])('is not cheap in %s, which is deployed', stage => {
    expect(hashing(stage, cheapHash)).toThrow('19 MiB');
    expect(hashing(stage, { memoryKiB: mebibytes(19) - 1, iterations: 2 })).toThrow();
    expect(hashing(stage, { memoryKiB: mebibytes(19), iterations: 1 })).toThrow();
    expect(hashing(stage, { memoryKiB: mebibytes(46) - 1, iterations: 1 })).toThrow();
    expect(hashing(stage, { memoryKiB: mebibytes(19), iterations: 2 })).not.toThrow();
    expect(hashing(stage, { memoryKiB: mebibytes(46), iterations: 1 })).not.toThrow();
  });

  it.each(['local', 'test'])('may be cheap in %s, which is not', stage => {
    expect(hashing(stage, cheapHash)).not.toThrow();
  });
});

describe('what does not start', () => {
  const { email: _, ...withoutSender } = leastConfiguration;
  const { service } = leastConfiguration;
  it.each<[string, unknown]>([
    ['nothing at all', undefined],
    ['a field that is not known', { ...leastConfiguration, codes: {} }],
    ['an unknown limit', { ...leastConfiguration, code: { lenght: 6 } }],
    ['no sender of e-mails', withoutSender],
    ['two digits', { ...leastConfiguration, code: { length: 2 } }],
    ['an escalation to five digits', { ...leastConfiguration, code: { escalatedLength: 5 } }],
    ['a code that lives over ten minutes', { ...leastConfiguration, code: { ttlSeconds: 601 } }],
    ['no attempt', { ...leastConfiguration, code: { maxAttempts: 0 } }],
    ['ten failures at three digits', { ...leastConfiguration, phone: { maxFailures: 10 } }],
    ['a hash without memory', { ...leastConfiguration, stage: 'test', password: { memoryKiB: 31 } }],
    ['a hash without a pass', { ...leastConfiguration, stage: 'test', password: { iterations: 0 } }],
    ['a share of failures of more than one', { ...leastConfiguration, global: { failureShare: 1.1 } }],
    ['a limit of zero', { ...leastConfiguration, phone: { maxSends24h: 0 } }],
    ['half a failure', { ...leastConfiguration, phone: { maxFailures: 1.5 } }],
    ['a name too long for one SMS', { ...leastConfiguration, service: { ...service, name: 'x'.repeat(31) } }],
    [
      'an origin with a slash behind it',
      { ...leastConfiguration, service: { ...service, webOrigin: 'https://a.example/' } },
    ],
    ['a sender id of digits alone', { ...leastConfiguration, sms: { senderId: '12345', maxPriceUsd: '0.30' } }],
    ['a price as a number', { ...leastConfiguration, sms: { senderId: 'Test', maxPriceUsd: 0.3 } }],
    ['a country in small letters', { ...leastConfiguration, countries: ['fr'] }],
    ['an alarm at no money at all', { ...leastConfiguration, alarms: { smsSpendUsd: 0 } }],
    ['no country', { ...leastConfiguration, countries: [] }],
    ['a language that nobody wrote', { ...leastConfiguration, languages: ['fr', 'es'] }],
    ['a default language that is not spoken', { ...leastConfiguration, languages: ['en'], defaultLanguage: 'fr' }],
    [
      'calls to a country that is not served',
      { ...leastConfiguration, voice: { originationIdentity: '+33180000000', countries: ['US'] } },
    ],
    ['a default country that is not served', { ...leastConfiguration, countries: ['CH'], defaultCountry: 'FR' }],
  ])('%s', (_name, input) => {
    expect(() => parseConfiguration(input)).toThrow();
  });
});
