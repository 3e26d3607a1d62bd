/** How many calls of AWS follow one another: what a patient waits for, however fast each of them is. */
import { setImmediate } from 'node:timers/promises';
import { SFNClient } from '@aws-sdk/client-sfn';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';

/** Its `send` is the stub of this test's mocks. */
type Mocked = { send(...given: unknown[]): unknown };

const prototypes = [DynamoDBDocumentClient.prototype, SFNClient.prototype] as unknown as Mocked[];

/**
 * Runs `act` and holds back every call until nothing else moves: those that wait then were made side by side, in one row.
 * The secret is left out: a function reads it once in its life.
 * @returns how many rows there were
 */
export async function rowsOf(act: () => Promise<unknown>): Promise<number> {
  const stubs = prototypes.map(({ send }) => send);
  let waiting: (() => void)[] = [];
  for (const [index, prototype] of prototypes.entries())
    prototype.send = async function (...given: unknown[]) {
      await new Promise<void>(resolve => waiting.push(resolve));
      return stubs[index]?.apply(this, given);
    };
  let isDone = false;
  const acting = act().finally(() => {
    isDone = true;
  });
  acting.catch(() => undefined);
  let rows = 0;
  while (!isDone) {
    for (let turn = 0; turn < 5; turn++) await setImmediate();
    if (waiting.length > 0) rows++;
    for (const release of waiting.splice(0)) release();
  }
  waiting = [];
  for (const [index, prototype] of prototypes.entries()) if (stubs[index]) prototype.send = stubs[index];
  await acting;
  return rows;
}
