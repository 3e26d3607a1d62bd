import { stages } from '../../../bin/stages.ts';
import { parseConfiguration } from '../../../core/configuration.ts';
import { guessBound } from '../../../core/verification-code/guess-bound.ts';

const { code, phone } = stages.production;

describe('the bound on guesses', () => {
  it('is below 1 % per phone and month at three digits', () => {
    expect(guessBound({ code, phone }).perPhonePerWindow).toBeCloseTo(0.009091, 6);
  });

  it('is 1e-4 at six digits', () => {
    expect(guessBound({ code: { ...code, length: 6 }, phone }).perPhonePerWindow).toBeCloseTo(1e-4, 9);
  });

  it.each([
    ['ten failures at three digits', { phone: { maxFailures: 10 } }],
    ['a thousand failures', { phone: { maxFailures: 9, maxFailuresTotal: 2000 } }],
  ])('refuses to start with %s', (_, limits) => {
    const input = {
      stage: 'test',
      service: { name: 'Test', webOrigin: 'https://patients.example' },
      operator: { name: 'Operator', address: '1 rue de l’Exemple, 75000 Paris' },
      support: { email: 'support@patients.example' },
      sms: { senderId: 'Test', maxPriceUsd: '0.10' },
      voice: { originationIdentity: 'phone-1' },
      email: { from: 'no-reply@patients.example' },
    };
    expect(() => parseConfiguration(input)).not.toThrow();
    expect(() => parseConfiguration({ ...input, ...limits })).toThrow('per phone and day');
  });
});
