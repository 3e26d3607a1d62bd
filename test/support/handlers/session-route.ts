/** A signed-in person as a route of theirs meets them. */
import { GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { sessionKey } from '../../../adapters/dynamodb/keys.ts';
import type { Session } from '../../../core/session/session.ts';
import { makeSession, sessionItem, token } from '../accounts.ts';
import { day, hour, minute, noon } from '../clock.ts';
import type { MockedAws } from '../mocked-aws.ts';
import { throttled } from './aws-errors.ts';
import type { RouteAnswer } from './invoke.ts';
import { keyName } from './table-request.ts';

export const webOrigin = 'https://patients.example';
const sessionToken = token('session');
/** How a request may say who asks. */
export interface Credentials {
  readonly bearer?: string;
  readonly cookies?: readonly string[];
  readonly headers?: Readonly<Record<string, string>>;
}
export const byCookie: Credentials = { cookies: [`__Host-session=${sessionToken}`], headers: { origin: webOrigin } };
export const byBearer: Credentials = { bearer: sessionToken };

/** Lets the session in. */
export const admitSession = (aws: MockedAws, session: Session) =>
  aws.dynamodb.on(GetCommand, { Key: sessionKey(session.tokenHash) }).resolves({ Item: sessionItem(session) });

interface Options {
  /** It changes something, so that cookies need our own origin. */
  readonly isUnsafe?: boolean;
  /** The owner of the session, where the route asks for more than that there is one. */
  readonly accountId?: string;
  /** It needs a fresh proof of the person. */
  readonly needsStepUp?: boolean;
}

/** The answers of every route of a signed-in person before its own logic. @param ask calls the route with these credentials */
export function itNeedsASession(
  aws: MockedAws,
  ask: (credentials: Credentials) => Promise<RouteAnswer>,
  { isUnsafe = false, needsStepUp = false, accountId }: Options = {},
): void {
  const session = makeSession({
    ...(accountId !== undefined && { accountId }),
    ...(needsStepUp && { steppedUpUntil: noon + minute }),
  });
  const lookUp = { operation: 'Get', key: keyName(sessionKey(session.tokenHash)) };
  const refused = (code: string) => expect.objectContaining({ code });

  describe('for signed-in people', () => {
    it.each([
      ['nothing', {}],
      ['a bearer of nobody', byBearer],
      ['a cookie of nobody', byCookie],
    ])('G1: answers %s 401', async (_, credentials) => {
      aws.dynamodb.on(GetCommand, { Key: sessionKey(session.tokenHash) }).resolves({});
      expect(await ask(credentials)).toMatchObject({ status: 401, body: refused('not_signed_in') });
    });

    it.each<[string, Partial<Session>]>([
      ['unused for a day', { seenAt: noon - 24 * hour }],
      ['thirty days old', { createdAt: noon - 30 * day, expiresAt: noon }],
    ])('G1: answers a session %s 401, and leaves the cookies: another tab may have got new ones', async (_, over) => {
      admitSession(aws, { ...session, ...over });
      const answer = await ask(byCookie);
      expect(answer).toMatchObject({ status: 401, body: refused('not_signed_in') });
      expect(answer.cookies).toEqual([]);
      expect(aws.tableRequests()).toEqual([lookUp]);
    });

    it.each([
      ['a cookie', byCookie],
      ['a bearer', byBearer],
    ])('H4: reads one item for %s to know who asks', async (_, by) => {
      admitSession(aws, session);
      await ask(by);
      expect(aws.tableRequests()[0]).toEqual(lookUp);
      expect(aws.tableRequests().filter(({ key }) => key === lookUp.key)).toHaveLength(1);
    });

    it('G1: writes a use of the session once in ten minutes', async () => {
      admitSession(aws, { ...session, seenAt: noon - 10 * minute });
      await ask(byBearer);
      expect(aws.tableRequests()[1]).toEqual({
        operation: 'Update',
        key: lookUp.key,
        update: `SET seenAt = ${noon}`,
        condition: 'attribute_exists(pk)',
      });
    });

    it('I3: is unavailable while the table throttles', async () => {
      aws.dynamodb.on(GetCommand).rejects(throttled());
      expect(await ask(byBearer)).toMatchObject({ status: 503, body: refused('unavailable') });
      aws.dynamodb.on(UpdateCommand).rejects(throttled());
      admitSession(aws, { ...session, seenAt: noon - 10 * minute });
      expect(await ask(byBearer)).toMatchObject({ status: 503, body: refused('unavailable') });
    });

    if (isUnsafe)
      it.each([
        ['no origin', {}],
        ['another origin', { origin: 'https://evil.example' }],
      ])('H5, X38: refuses a cookie with %s, and asks the table for nobody', async (_, headers) => {
        admitSession(aws, session);
        expect(await ask({ ...byCookie, headers })).toMatchObject({ status: 403, body: refused('foreign_origin') });
        expect(aws.operations()).toEqual([]);
        expect((await ask({ ...byBearer, headers })).status).toBeLessThan(400);
      });

    if (needsStepUp)
      it.each([undefined, noon])('H4: asks for a fresh proof where the last one was good until %s', async until => {
        admitSession(aws, makeSession(until ? { steppedUpUntil: until } : {}));
        expect(await ask(byBearer)).toMatchObject({ status: 403, body: refused('step_up_required') });
        expect(aws.tableRequests()).toEqual([lookUp]);
      });
  });
}
