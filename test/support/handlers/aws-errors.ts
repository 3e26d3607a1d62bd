/** Errors of the SDK as its clients throw them. */
import {
  type CancellationReason,
  ConditionalCheckFailedException,
  TransactionCanceledException,
} from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';

const $metadata = { httpStatusCode: 400 };

/** @param found the item that stood in the way; the SDK leaves it as the wire has it */
export const conditionFailed = (found?: object) =>
  new ConditionalCheckFailedException({
    message: 'The conditional request failed',
    $metadata,
    ...(found && { Item: marshall(found, { removeUndefinedValues: true }) }),
  });

const cancelled = (reasons: CancellationReason[]) =>
  new TransactionCanceledException({ message: 'Transaction cancelled', $metadata, CancellationReasons: reasons });

interface Keyed {
  readonly pk: string;
  readonly sk: string;
}
type Transaction = Readonly<{ TransactItems: readonly Readonly<Record<string, { Key?: Keyed; Item?: Keyed }>>[] }>;

/**
 * Refuses a transaction, of which nothing is written then: `callsFake(refusing(signUpKey(id)))`.
 * @param found what stood in the way of which write: its key, or the whole item where there was one
 */
export const refusing =
  (...found: readonly Keyed[]) =>
  ({ TransactItems }: Transaction): never => {
    const reasons = TransactItems.map(write => {
      const [{ Key, Item } = {}] = Object.values(write);
      const key = Key ?? Item;
      const item = found.find(({ pk, sk }) => pk === key?.pk && sk === key?.sk);
      if (!item) return { Code: 'None' };
      const isThere = Object.keys(item).length > 2;
      return {
        Code: 'ConditionalCheckFailed',
        ...(isThere && { Item: marshall(item, { removeUndefinedValues: true }) }),
      };
    });
    if (reasons.every(({ Code }) => Code === 'None')) throw new Error('The transaction writes none of these items');
    throw cancelled(reasons);
  };

/** A transaction that met another one: it wrote nothing, and may be asked for again. */
export const conflicted = () => cancelled([{ Code: 'TransactionConflict' }]);

const named = (name: string, httpStatusCode?: number) =>
  Object.assign(new Error(`The message of ${name}`), { name, $metadata: { httpStatusCode } });

/** More requests than the service takes, after the client's own retries. */
export const throttled = () => named('ThrottlingException', 400);

/** The request went out, and no answer came: it may have been done or not. */
export const answerLost = () => named('TimeoutError');

export const unreachable = () => named('InternalServerError', 500);
export const accessDenied = () => named('AccessDeniedException', 400);
/** A provider will never take this message. */
export const messageRefused = () => named('InvalidParameterException', 400);
