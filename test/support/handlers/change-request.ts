/** The answers that requests for another phone and for another e-mail have in common. */
import { TransactWriteCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { challengeKey } from '../../../adapters/dynamodb/keys.ts';
import type { Session } from '../../../core/session/session.ts';
import { sessionItem } from '../accounts.ts';
import { minute, noon } from '../clock.ts';
import type { MockedAws } from '../mocked-aws.ts';
import { answerLost, throttled } from './aws-errors.ts';
import type { RouteAnswer } from './invoke.ts';
import { byCookie, type Credentials, itNeedsASession } from './session-route.ts';
import { holdItems } from './stored-items.ts';
import { keyName } from './table-request.ts';

type Key = Parameters<typeof keyName>[0];

interface ChangeRequest {
  readonly session: Session;
  /** Asks for the new detail, with the credentials of the session. */
  readonly ask: (credentials: Credentials) => Promise<RouteAnswer>;
  /** The owner of the session, whose password is as old as that. */
  readonly stands: (passwordChangedAt: number) => void;
  /** The public answer. */
  readonly answered: object;
  /** The challenge, as it is kept. */
  readonly kept: object;
  /** Where its sends are counted. */
  readonly budget: Key;
  /** Tells who has the new detail. */
  readonly marker: Key;
}

export function itRequestsAChange(aws: MockedAws, change: ChangeRequest): void {
  const { session, stands, answered, kept, budget, marker } = change;
  const { accountId } = session;
  const ask = () => change.ask(byCookie);

  itNeedsASession(aws, change.ask, { isUnsafe: true, needsStepUp: true, accountId });

  it('H1, H4: sends six digits to the new one, and leaves the old one', async () => {
    const answer = await ask();
    expect(answer).toMatchObject({ status: 202, body: { change: { length: 6, ...answered } } });
    const { id } = answer.body.change;
    const [writes = {}] = aws.transactions();
    expect(Object.keys(writes).toSorted()).toEqual([challengeKey(id), budget].map(keyName).toSorted());
    const { item = {} } = writes[keyName(challengeKey(id))] ?? {};
    expect(item).toMatchObject({ accountId, sessionId: session.id, credentialVersion: 1, ...kept });
    // J2: what was typed goes with the change.
    expect(item).toMatchObject({ ttl: Math.ceil(Number('expiresAt' in item && item.expiresAt) / 1000) });
    expect(aws.orders()).toEqual([{ kind: 'code', challengeId: id, sendNumber: 1 }]);
  });

  it('C2: does not look whether anybody has it', async () => {
    await ask();
    const looked = aws.tableRequests().flatMap(({ key, keys: several = [] }) => [key, ...several]);
    expect(looked).not.toContain(keyName(marker));
  });

  it('H4: needs a proof by the password of now', async () => {
    stands(noon - minute);
    expect(await ask()).toMatchObject({ status: 403, body: { code: 'step_up_required' } });
    expect(aws.transactions()).toEqual([]);
  });

  it.each([
    ['throttles', throttled()],
    ['does not answer', answerLost()],
  ])('I3: is unavailable while the table %s, and sends nothing', async (_, error) => {
    aws.dynamodb.on(TransactWriteCommand).rejects(error);
    aws.dynamodb.on(UpdateCommand).resolves({});
    expect(await ask()).toMatchObject({ status: 503, body: { code: 'unavailable' } });
    expect(aws.orders()).toEqual([]);
  });

  it('X38: is nobody’s once the account is erased', async () => {
    holdItems(aws, sessionItem(session));
    expect(await ask()).toMatchObject({ status: 401, body: { code: 'not_signed_in' } });
  });
}
