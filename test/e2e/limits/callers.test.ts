/** The limits of one network address; no header makes it another (requirement A5, catalogue X05, X13). */
import type { Json } from '../../../local/json.ts';
import { outcomeOf, problemOf } from '../../support/answers.ts';
import { hour } from '../../support/clock.ts';
import { passTime, releaseClock, stopClock } from '../../support/fake-clock.ts';
import { newAddress, newEmail, newPhone, Patient, wrongFor } from '../../support/patient.ts';
import { ask } from '../../support/request.ts';
import { type Service, startService } from '../../support/service.ts';
import { until } from '../../support/until.ts';

let service: Service;

beforeAll(async () => {
  service = await startService({
    crowded: true,
    reconcileEverySeconds: Number.POSITIVE_INFINITY,
    configuration: { ip: { signUpsPerHour: 20 } },
  });
});
afterAll(() => service.stop());
beforeEach(() => stopClock());
afterEach(releaseClock);

describe('one address', () => {
  it('X05, X13: has five short codes outstanding, then long ones, and its sign-ups of an hour whatever it forges', async () => {
    const from = newAddress();
    const lengths: (number | undefined)[] = [];
    const start = async (index: number) => {
      const patient = new Patient(service, { from });
      const forged = {
        'x-forwarded-for': `203.0.113.${index}`,
        'x-real-ip': `203.0.113.${index}`,
        forwarded: 'for=_x',
        'cloudfront-viewer-address': `203.0.113.${index}:443`,
        'x-distribution-secret': 'guess',
      };
      const answer = await patient.start({}, forged);
      return { patient, answer };
    };
    for (let index = 1; index <= 20; index++) {
      const { patient, answer } = await start(index);
      expect(outcomeOf(answer)).toBe('202');
      lengths.push((await patient.read()).code?.length);
    }
    expect(lengths).toEqual([...Array(5).fill(3), ...Array(15).fill(6)]);

    const { answer: refused } = await start(21);
    expect(outcomeOf(refused)).toBe('429 too_many_requests');
    expect(refused.headers['retry-after']).toBe('3600');
    passTime(hour - 1000);
    expect((await start(22)).answer.headers['retry-after']).toBe('1');
    passTime(1001);
    expect(outcomeOf((await start(23)).answer)).toBe('202');
  });

  it('X13: has a change of phone counted as a sign-up, so that nobody rings through a list of numbers', async () => {
    const from = newAddress();
    const first = new Patient(service, { from });
    const outcomes: string[] = [];
    for (const patient of [first, ...Array.from({ length: 9 }, () => new Patient(service, { from }))]) {
      outcomes.push(outcomeOf(await patient.start()));
      passTime(1);
      outcomes.push(outcomeOf(await patient.changeContact({ phone: newPhone() })));
    }
    expect(outcomes).toEqual(Array(20).fill('202'));
    passTime(1);
    expect(outcomeOf(await first.changeContact({ phone: newPhone() }))).toBe('429 too_many_requests');
    expect(outcomeOf(await new Patient(service, { from }).start())).toBe('429 too_many_requests');
    // An e-mail rings nobody.
    const email = newEmail();
    expect(outcomeOf(await first.changeContact({ email, emailConfirmation: email }))).toBe('202');
  });

  it('X05: gets its short codes back as the phones are proven', async () => {
    const from = newAddress();
    for (let index = 1; index <= 8; index++) {
      const patient = new Patient(service, { from });
      await patient.start();
      const code = await patient.readCode();
      expect(code).toHaveLength(3);
      expect(outcomeOf(await patient.answer(code))).toBe('200');
    }
  });

  it('X05: that typed six wrong codes gets long ones for a day, and is not refused', async () => {
    const from = newAddress();
    for (let phone = 1; phone <= 2; phone++) {
      const stranger = new Patient(service, { from });
      await stranger.start();
      const code = await stranger.readCode();
      for (let step = 1; step <= 3; step++) await stranger.answer(wrongFor(code, step));
    }
    const lengthNow = async () => {
      const patient = new Patient(service, { from });
      await patient.start();
      const code = await patient.readCode();
      expect(outcomeOf(await patient.answer(code))).toBe('200');
      return code.length;
    };
    expect(await lengthNow()).toBe(6);
    passTime(23 * hour);
    expect(await lengthNow()).toBe(6);
    passTime(hour + 1);
    expect(await lengthNow()).toBe(3);
  });
});

describe('through the distribution', () => {
  let calls = 0;
  const startVia = async (viewer: string, edge: string, authorizer: Json = { lambda: { from: 'distribution' } }) => {
    const answer = await service.invoke('start-sign-up', {
      version: '2.0',
      routeKey: 'POST /api/sign-ups',
      headers: { 'content-type': 'application/json', 'cloudfront-viewer-address': viewer },
      requestContext: { requestId: `via-${calls++}`, http: { sourceIp: edge }, authorizer },
      pathParameters: {},
      body: JSON.stringify(new Patient(service).form()),
      isBase64Encoded: false,
    });
    return (answer as { statusCode: number }).statusCode;
  };

  it('A5, X13: each patient is a caller of their own, whichever edge they come by', async () => {
    const edge = newAddress();
    for (let index = 1; index <= 20; index++)
      expect(await startVia('203.0.113.200:1024', `198.51.100.${index}`)).toBe(202);
    expect(await startVia('203.0.113.200:65535', edge)).toBe(429);
    expect(await startVia('203.0.113.201:1024', edge)).toBe(202);
    for (const viewer of ['2001:db8:7::1:443', '2001:db8:7::2:443']) expect(await startVia(viewer, edge)).toBe(202);
  });

  it('X13: nobody else is believed', async () => {
    const from = newAddress();
    for (let index = 1; index <= 20; index++) expect(await startVia(`203.0.113.${index}:443`, from, {})).toBe(202);
    expect(await startVia('203.0.113.21:443', from, {})).toBe(429);
  });
});

describe('forged headers', () => {
  it('X13, A5: lead no link elsewhere', async () => {
    const headers = {
      'x-forwarded-host': 'evil.example',
      forwarded: 'host=evil.example',
      'x-forwarded-proto': 'gopher',
    };
    // The gateway's host is one of ours, and so is the local service's (requirement X35).
    const misdirected = { ...headers, host: 'evil.example' };
    const refused = await ask(service.url, {
      method: 'GET',
      path: '/api/documents',
      headers: misdirected,
      mayMeetGateway: true,
    });
    expect(refused.status).toBe(421);
    const listed = await ask(service.url, { method: 'GET', path: '/api/documents', headers });
    expect(listed.status).toBe(200);
    expect(listed.text).not.toContain('evil');
    expect(listed.text).toContain(`${service.url}/api/documents/terms/`);

    const patient = new Patient(service);
    await patient.start({}, headers);
    await patient.answer(await patient.readCode());
    await patient.until('awaiting_consent');
    await patient.call('POST', '/consent', { acceptPrivacyNotice: true }, headers);
    await patient.until('completed');
    const welcome = await until('the welcome', () => patient.mails()[0]);
    expect(welcome.links).not.toHaveLength(0);
    expect(welcome.links?.filter(link => !link.startsWith(`${service.url}/`))).toEqual([]);
  });

  it('X13: a query, a method or a path that no route has is refused and does nothing', async () => {
    const patient = new Patient(service);
    await patient.start();
    const override = { 'x-http-method-override': 'DELETE' };
    expect(outcomeOf(await patient.call('GET', '', undefined, override))).toBe('200');
    expect((await patient.call('PUT')).status).toBe(404);
    expect((await patient.call('GET', `?status=completed&id=${'0'.repeat(32)}`)).status).toBe(200);
    expect(problemOf(await patient.call('GET', '', undefined, { authorization: '' })).code).toBe('not_found');
    expect((await patient.read()).status).not.toBe('abandoned');
  });
});
