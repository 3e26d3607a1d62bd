/** The local queues: batches, so many at a time, and what fails comes again until it is parked, as on AWS. */
import { setImmediate as tick } from 'node:timers/promises';
import { type LocalQueue, sqs } from '../../../local/aws/sqs.ts';
import type { QueuedMessage } from '../../../local/workflow/task-resources.ts';

interface Handed {
  readonly Records: readonly { readonly messageId: string; readonly body: string }[];
}
const url = 'http://127.0.0.1/000000000000/work';

function queue(consume: (bodies: string[], event: Handed) => unknown, options: Partial<LocalQueue> = {}) {
  const parked: QueuedMessage[] = [];
  const consumer = async (event: object) => {
    const handed = event as Handed;
    return consume(
      handed.Records.map(({ body }) => body),
      handed,
    );
  };
  const queues = sqs({ work: { consume: consumer, batchSize: 10, atOnce: 2, ...options } }, parked);
  const { SendMessageBatch } = queues.service.operations;
  const put = (...bodies: string[]) =>
    SendMessageBatch?.({ QueueUrl: url, Entries: bodies.map((MessageBody, n) => ({ Id: `${n}`, MessageBody })) });
  return { ...queues, put, parked };
}

it('hands every message over, at most a batch at once and so many batches at a time', async () => {
  const batches: string[][] = [];
  let running = 0;
  let most = 0;
  const work = queue(
    async bodies => {
      most = Math.max(most, ++running);
      batches.push(bodies);
      await tick();
      running -= 1;
    },
    { batchSize: 3 },
  );
  const all = Array.from({ length: 20 }, (_, n) => `${n}`);
  work.put(...all);
  await work.idle();
  expect(batches.flat().toSorted()).toEqual(all.toSorted());
  expect(Math.max(...batches.map(({ length }) => length))).toBe(3);
  expect(most).toBe(2);
});

it('hands only those over again that failed, and parks what fails three times', async () => {
  const seen: string[] = [];
  const work = queue((bodies, { Records }) => {
    seen.push(...bodies);
    const failed = Records.filter(({ body }) => body === '"bad"');
    return { batchItemFailures: failed.map(({ messageId }) => ({ itemIdentifier: messageId })) };
  });
  work.put('"good"', '"bad"');
  await work.idle();
  expect(seen.toSorted()).toEqual(['"bad"', '"bad"', '"bad"', '"good"']);
  expect(work.parked).toEqual([{ queueUrl: url, body: 'bad' }]);
});

it('hands all of a batch over again when its function ends in an error', async () => {
  let times = 0;
  const work = queue(() => {
    times += 1;
    if (times === 1) throw new Error('ended');
  });
  work.put('1', '2');
  await work.idle();
  expect([times, work.parked]).toEqual([2, []]);
});

it('hands nothing over once it has stopped', async () => {
  const work = queue(() => undefined);
  work.stop();
  work.put('1');
  await work.idle();
  expect(work.parked).toEqual([]);
});
