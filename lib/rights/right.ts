/** The rights that a function can have, and how they are written down. */
import type { partitions } from '../../adapters/dynamodb/schema.ts';
import type { NoticeChannel } from '../../core/practice/notices.ts';

type TableAction =
  | 'GetItem'
  | 'BatchGetItem'
  | 'Query'
  | 'PutItem'
  | 'UpdateItem'
  | 'DeleteItem'
  | 'ConditionCheckItem';

/** These actions, on items whose partition key starts as `partitions` says. No function may scan. */
export interface TableRight {
  readonly actions: readonly TableAction[];
  readonly on: readonly (keyof typeof partitions)[];
}

export interface Rights {
  readonly table?: readonly TableRight[];
  /** Queries on those shards of the due index. */
  readonly dueIndex?: keyof typeof dueShardPatterns;
  /** Reading the root key. */
  readonly secret?: true;
  /** Reading what the distribution proves itself with. */
  readonly distributionSecrets?: true;
  readonly workflow?: readonly ('StartExecution' | 'RedriveExecution' | 'SendTaskSuccess')[];
  /** Putting orders on their queue, and taking them off it. */
  readonly orders?: true;
  readonly takesOrders?: true;
  /** Putting what is due on the queue of each channel, and taking it off one of them. */
  readonly dispatches?: true;
  readonly takesNotices?: NoticeChannel;
  /** Putting practices on the queue of digests, and taking them off it. */
  readonly dispatchesDigests?: true;
  readonly takesDigests?: true;
  readonly sends?: readonly ('sms' | 'voice' | 'email' | 'emailWithCalendar')[];
}

/**
 * The shards of the due index, as patterns: of sign-ups, of appointments with a message to send, of what practices are
 * to be told, and of what concerns accounts, with the records that they may be linked to.
 */
export const dueShardPatterns = {
  signUps: ['sign-up-*'],
  notices: ['notice-*'],
  digests: ['digest-*'],
  accounts: ['account-*', 'record-*'],
} as const;

export const may = (...actions: TableRight['actions']) => ({
  on: (...on: TableRight['on']): TableRight => ({ actions, on }),
});

/** Rights of functions of several capabilities. */
export const readsAndChangesSignUp = may('GetItem', 'UpdateItem').on('signUp');
/** Letting a practice in moves its rate on, in the practice's own item. */
export const letsPracticeIn = may('UpdateItem').on('practice');
/** The state of a slot, and the free ones near it. */
export const looksAtSlot = [may('GetItem', 'Query').on('slots')];
/** What a text or a call costs is counted before it is sent; e-mails cost next to nothing. */
export const countsSpending = may('UpdateItem').on('spend');
/** Taking a slot counts the day's, and looks through caps that are full. */
export const takesSlot = [may('Query', 'UpdateItem', 'BatchGetItem').on('slots'), may('BatchGetItem').on('practice')];
/** The correction that a practice is asked for lies with the practice. */
export const dropsCorrection = may('DeleteItem').on('practice');
/** A code that was ordered lengthens the hold that goes with its sign-up. */
export const extendsHold = [may('UpdateItem').on('slots'), ...looksAtSlot];
