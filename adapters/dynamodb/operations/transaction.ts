/** Several writes, all or none. Each refusal has the name that the caller gave the write. */
import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { type DynamoDBDocumentClient, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { Fault } from '../../../core/fault.ts';
import { err, ok, type Result } from '../../../core/result.ts';
import { again, retry } from '../../retry.ts';
import type { Write } from '../writes.ts';
import { Refusal } from './refused-items.ts';

/** A write that met a transaction wrote nothing, and is asked for so often. */
export const attempts = 6;

/** By name; one that is undefined is left out. */
export type Writes<Name extends string> = Readonly<Partial<Record<Name, Write | undefined>>>;

/**
 * A failed condition is an outcome. A conflict with another transaction is tried again; throttling and the like are thrown.
 * @throws Fault `Contended` when there was a conflict each time: nothing was written
 */
export async function transact<Name extends string>(
  client: DynamoDBDocumentClient,
  tableName: string,
  writes: Writes<Name>,
): Promise<Result<void, Refusal<Name>>> {
  const named = (Object.entries(writes) as [Name, Write | undefined][]).flatMap(([name, write]) =>
    write ? [{ name, item: write(tableName) }] : [],
  );
  const names = named.map(({ name }) => name);
  const TransactItems = named.map(({ item }) => item);
  let cause: unknown;
  const written = await retry(attempts, async () => {
    try {
      await client.send(new TransactWriteCommand({ TransactItems }));
      return ok(undefined);
    } catch (error) {
      if (!(error instanceof TransactionCanceledException)) throw error;
      const reasons = error.CancellationReasons ?? [];
      const met = (code: string) => reasons.some(({ Code }) => Code === code);
      if (met('ConditionalCheckFailed')) return err(new Refusal(names, reasons));
      if (!met('TransactionConflict')) throw error;
      cause = error;
      return again;
    }
  });
  if (written === again) throw new Fault('Contended', { cause });
  return written;
}
