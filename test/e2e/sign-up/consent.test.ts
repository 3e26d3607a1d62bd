/** Nothing opens an account but the code, then the consent to the text in force (catalogue X16, X17). */

import { documentsAnswer } from '../../../lambdas/contract/answers.ts';
import { faultsOf, outcomeOf, problemOf, readAs } from '../../support/answers.ts';
import { Patient } from '../../support/patient.ts';
import { ask } from '../../support/request.ts';
import { type Service, startService } from '../../support/service.ts';

let service: Service;

beforeAll(async () => {
  service = await startService({ reconcileEverySeconds: Number.POSITIVE_INFINITY });
});
afterAll(() => service.stop());

describe('consent', () => {
  it('X16: is refused before the code is proven, and nothing comes of it', async () => {
    const patient = new Patient(service);
    await patient.start();
    expect(outcomeOf(await patient.consent())).toBe('409 not_awaiting_consent');
    await patient.readCode();
    expect(outcomeOf(await patient.consent())).toBe('409 not_awaiting_consent');
    await patient.until('awaiting_code');
    expect(patient.mails()).toEqual([]);
  });

  it('E1, X16: is the literal true and nothing that resembles it', async () => {
    const patient = new Patient(service);
    await patient.prove();
    await patient.until('awaiting_consent');
    for (const value of ['true', 1, 'yes', {}, [true], false, null, '']) {
      const answer = await patient.consent({ acceptPrivacyNotice: value });
      const code = value === null || value === '' ? 'required' : 'privacy_notice_not_accepted';
      expect([value, ...faultsOf(answer)]).toEqual([value, `acceptPrivacyNotice ${code}`]);
    }
    expect((await patient.read()).status).toBe('awaiting_consent');
  });

  it('E3: to a text that is no longer in force is refused, and the one in force is taken', async () => {
    const patient = new Patient(service);
    await patient.prove();
    await patient.until('awaiting_consent');
    const stale = await patient.consent({ privacyNoticeVersion: '2019-01-01' });
    expect(outcomeOf(stale)).toBe('409 stale_notice');
    expect(problemOf(stale).detail.length).toBeGreaterThan(20);
    expect((await patient.read()).status).toBe('awaiting_consent');
    expect(outcomeOf(await patient.consent({ privacyNoticeVersion: '2026-11-01' }))).toBe('202');
    await patient.until('completed');
  });

  it('E2, E3: to other words than those in force is refused, whatever their version; so are other terms', async () => {
    const documents = await ask(service.url, {
      method: 'GET',
      path: '/api/documents',
      headers: { 'accept-language': 'fr' },
    });
    const { terms, privacyNotice } = readAs(documentsAnswer, documents);
    const other = 'a'.repeat(64);
    const patient = new Patient(service);
    const refused = await patient.start({ termsVersion: terms.version, termsSha256: other });
    expect(faultsOf(refused)).toEqual(['termsVersion stale_version']);
    expect(outcomeOf(await patient.start({ termsSha256: terms.sha256 }))).toBe('202');
    await patient.answer(await patient.readCode());
    await patient.until('awaiting_consent');
    const shown = (privacyNoticeSha256: string) => patient.consent({ privacyNoticeSha256 });
    expect(faultsOf(await shown('text'))).toEqual(['privacyNoticeSha256 stale_version']);
    expect(outcomeOf(await shown(other))).toBe('409 stale_notice');
    expect((await patient.read()).status).toBe('awaiting_consent');
    expect(outcomeOf(await shown(privacyNotice.sha256))).toBe('202');
    await patient.until('completed');
  });

  it('X17: no step can be skipped or taken again', async () => {
    const patient = new Patient(service);
    await patient.signUp();
    expect(outcomeOf(await patient.answer('000'))).toBe('409 not_awaiting_code');
    expect(outcomeOf(await patient.consent())).toBe('409 not_awaiting_consent');
    expect(outcomeOf(await patient.resend())).toBe('409 not_awaiting_code');
    expect(outcomeOf(await patient.changeContact({ phone: '+33612999999' }))).toBe('409 not_changeable');
    expect(outcomeOf(await patient.giveUp())).toBe('409 already_completed');
    expect((await patient.read()).status).toBe('completed');
  });
});
