/** A practice's software as a route of its practice meets it. */
import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { practiceKey } from '../../../adapters/dynamodb/keys.ts';
import { sha256 } from '../../../core/keyed-digest.ts';
import { noon } from '../clock.ts';
import type { MockedAws } from '../mocked-aws.ts';
import { makePractice } from '../practice-records.ts';
import { conditionFailed, throttled } from './aws-errors.ts';
import type { RouteAnswer } from './invoke.ts';
import { practiceItem } from './items.ts';
import { keyName, saying } from './table-request.ts';

export const apiKey = 'key';
export const practice = makePractice({ apiKeyHash: sha256(apiKey) });

/** Lets the practice in by its key. */
export const admit = (aws: MockedAws) =>
  aws.dynamodb.on(UpdateCommand, { Key: practiceKey(practice.id) }).resolves({ Attributes: practiceItem(practice) });

/**
 * The answers of every route of a practice before its own logic.
 * @param ask calls the route as the practice does, with other path parameters where they are given
 */
export function itIsForPractices(
  aws: MockedAws,
  ask: (parameters?: Record<string, string>) => Promise<RouteAnswer>,
): void {
  describe('for practices', () => {
    const onAdmission = () => aws.dynamodb.on(UpdateCommand, { Key: practiceKey(practice.id) });

    it('lets the practice in by the digest of its key, at a rate of its own', async () => {
      await ask();
      expect(aws.tableRequests()[0]).toEqual({
        operation: 'Update',
        key: keyName(practiceKey(practice.id)),
        update: `SET busyUntil = ${noon + 100}`,
        condition: saying(`apiKeyHash = "${sha256(apiKey)}"`, `busyUntil < ${noon}`),
      });
    });

    it.each([
      ['an unknown practice', undefined],
      ['another key', practiceItem({ ...practice, apiKeyHash: 'another' })],
    ])('answers %s 401 and does nothing', async (_, found) => {
      onAdmission().rejects(conditionFailed(found));
      expect(await ask()).toMatchObject({ status: 401, body: { code: 'unauthorized' } });
      expect(aws.operations()).toEqual(['Update']);
    });

    it('A1: answers an id that is none 401, and the table is not asked', async () => {
      expect(await ask({ practiceId: 'a/b' })).toMatchObject({ status: 401, body: { code: 'unauthorized' } });
      expect(aws.operations()).toEqual([]);
    });

    it('answers 429 when the practice asks too fast, and does nothing', async () => {
      onAdmission().rejects(conditionFailed(practiceItem(practice)));
      expect(await ask()).toMatchObject({
        status: 429,
        headers: { 'retry-after': '1' },
        body: { code: 'too_many_requests' },
      });
      expect(aws.operations()).toEqual(['Update', 'Update']);
    });

    it('is unavailable while the table throttles', async () => {
      onAdmission().rejects(throttled());
      expect(await ask()).toMatchObject({ status: 503, body: { code: 'unavailable' } });
      expect(aws.operations()).toEqual(['Update']);
    });
  });
}
