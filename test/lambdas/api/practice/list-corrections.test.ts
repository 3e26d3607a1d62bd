/** GET /api/practices/{practiceId}/corrections: the sign-ups that wait for a practice. */
import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import { correctionKey } from '../../../../adapters/dynamodb/keys.ts';
import { handler } from '../../../../lambdas/api/practice/list-corrections.ts';
import { day, noon } from '../../../support/clock.ts';
import { answerLost, throttled } from '../../../support/handlers/aws-errors.ts';
import { callRoute } from '../../../support/handlers/invoke.ts';
import { admit, apiKey, itIsForPractices, practice } from '../../../support/handlers/practice-caller.ts';
import { mockAws } from '../../../support/mocked-aws.ts';

const aws = mockAws();

const list = (parameters: Record<string, string> = {}) =>
  callRoute(handler, { parameters: { practiceId: practice.id, ...parameters }, bearer: apiKey });

const correction = (signUpId: string, expiresAt: number) => ({
  ...correctionKey(practice.id, 'fiche-1', signUpId),
  ...{ signUpId, recordId: 'fiche-1', appointmentId: 'rendez-vous-1' },
  ...{ phone: '+33612345678', email: 'camille@exemple.fr', requestedAt: noon, expiresAt, ttl: 1 },
});

beforeEach(() => {
  admit(aws);
});

itIsForPractices(aws, list);

it('N1, X40: tells what the patients typed and nothing more, of those that still wait', async () => {
  aws.dynamodb.on(QueryCommand).resolves({ Items: [correction('a', noon + day), correction('b', noon)] });
  const { status, body } = await list();
  expect(status).toBe(200);
  expect(body).toEqual({
    corrections: [
      {
        ...{ id: 'a', recordId: 'fiche-1', appointmentId: 'rendez-vous-1' },
        ...{ phone: '+33612345678', email: 'camille@exemple.fr' },
        ...{ requestedAt: '2026-11-02T12:00:00.000Z', expiresAt: '2026-11-03T12:00:00.000Z' },
      },
    ],
  });
  expect(aws.tableRequests()[1]).toEqual({
    operation: 'Query',
    query: 'pk = "PRACTICE#cabinet-1" AND begins_with(sk, "CORRECTION#")',
  });
});

it('reads every page', async () => {
  aws.dynamodb
    .on(QueryCommand)
    .resolvesOnce({ Items: [correction('a', noon + day)], LastEvaluatedKey: { pk: 'p', sk: 's' } })
    .resolves({ Items: [correction('b', noon + day)] });
  expect((await list()).body.corrections.map(({ id }: { id: string }) => id)).toEqual(['a', 'b']);
  expect(aws.inputs('Query')).toMatchObject([{}, { ExclusiveStartKey: { pk: 'p', sk: 's' } }]);
});

it('leaves out one that cannot be read, and notes where it lies (J1)', async () => {
  const { phone: _, ...malformed } = correction('b', noon + day);
  aws.dynamodb.on(QueryCommand).resolves({ Items: [malformed, correction('a', noon + day)] });
  expect((await list()).body.corrections.map(({ id }: { id: string }) => id)).toEqual(['a']);
  expect(aws.logged()[0]).toEqual({
    event: 'row_malformed',
    partition: 'PRACTICE#cabinet-1',
    kind: 'CORRECTION',
    columns: 'phone',
  });
});

it('is empty where nobody waits', async () => {
  expect((await list()).body).toEqual({ corrections: [] });
});

it.each([throttled(), answerLost()])('is unavailable when reading ends in $name', async error => {
  aws.dynamodb.on(QueryCommand).rejects(error);
  expect(await list()).toMatchObject({ status: 503, body: { code: 'unavailable' } });
});
