/** Cookies of a signed-in browser, and the part of them that a route reads. */
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import {
  deviceCookie,
  isFromOurPage,
  noDeviceCookie,
  noSessionCookies,
  sessionCookies,
} from '../../../lambdas/http/cookies.ts';
import { noBody, readCall } from '../../../lambdas/http/read-call.ts';
import { day, noon } from '../../support/clock.ts';
import { makeConfiguration } from '../../support/configuration.ts';

const configuration = makeConfiguration();

describe('a cookie', () => {
  const [session = '', hint = ''] = sessionCookies({ expiresAt: noon + 30 * day }, 'token', noon);

  it('G1: of a session or a device is hidden from scripts, and bound to this host over TLS', () => {
    for (const cookie of [session, deviceCookie('token', configuration)]) {
      const [pair, ...attributes] = cookie.split('; ');
      expect(pair).toMatch(/^__Host-(?:session|device)=token$/);
      expect(attributes).toEqual(expect.arrayContaining(['Path=/', 'Secure', 'HttpOnly', 'SameSite=Lax']));
      expect(cookie).not.toMatch(/Domain/i);
    }
    expect(session).toContain('Max-Age=2592000');
    expect(deviceCookie('token', configuration)).toContain('Max-Age=7776000');
  });

  it('G1: that pages read opens nothing', () => {
    expect(hint).toBe('signed-in=1; Path=/; Max-Age=2592000; Secure; SameSite=Lax');
  });

  it('ends with the session, at once for whoever signs out', () => {
    for (const cookie of [...noSessionCookies(), noDeviceCookie()]) expect(cookie).toContain('=; Path=/; Max-Age=0;');
    expect(sessionCookies({ expiresAt: noon }, 'token', noon + 1)[0]).toContain('Max-Age=0;');
  });
});

describe('a request with cookies', () => {
  const ours = 'https://patients.example';
  it.each<[string, string, string | undefined, boolean]>([
    ['reads from anywhere', 'GET', undefined, true],
    ['reads, asked by another site', 'GET', 'https://evil.example', true],
    ['changes, from our page', 'POST', ours, true],
    ['changes, and says no origin', 'POST', undefined, false],
    ['changes, from another site', 'DELETE', 'https://evil.example', false],
    ['changes, from a host that begins like ours', 'PUT', `${ours}.evil.example`, false],
    ['changes, from a frame without an origin', 'POST', 'null', false],
    ['changes, over the wrong scheme', 'POST', 'http://patients.example', false],
  ])('H5: that %s', (_, method, origin, taken) => {
    expect(isFromOurPage({ method, ...(origin && { origin }) }, configuration)).toBe(taken);
  });
});

describe('what a route reads', () => {
  const read = (cookies?: string[], headers: Record<string, string> = {}) => {
    const event = { headers, cookies, requestContext: { http: { method: 'GET', sourceIp: '192.0.2.1' } } };
    const call = readCall(noBody, event as unknown as APIGatewayProxyEventV2, 'fr');
    if ('problem' in call) throw new Error(call.problem.code);
    return call;
  };

  it.each<[string, string[] | undefined, [string, string][]]>([
    ['no cookie', undefined, []],
    [
      'two',
      ['a=1', ' b=2='],
      [
        ['a', '1'],
        ['b', '2='],
      ],
    ],
    ['the first of a name, whatever comes later', ['a=1', 'a=2'], [['a', '1']]],
    ['nothing of what is no cookie', ['', '=1', 'a'], []],
    ['a name that objects have', ['__proto__=1'], [['__proto__', '1']]],
  ])('A1: %s', (_, sent, cookies) => {
    expect([...read(sent).cookies].toSorted()).toEqual(cookies.toSorted());
  });

  it('knows origin and user agent only where the client says them', () => {
    expect(read()).not.toHaveProperty('origin');
    expect(read([], { origin: 'https://a.example', 'user-agent': 'b' })).toMatchObject({
      origin: 'https://a.example',
      userAgent: 'b',
      method: 'GET',
    });
  });
});
