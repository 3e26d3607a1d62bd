/** Quotas of the table, and the rule of this project for one key of it. */
import { shardsOfKind } from '../../../../adapters/dynamodb/due/due-keys.ts';
import { globalShards } from '../../../../adapters/dynamodb/keys.ts';
import { readUnits, writeUnits } from '../demand.ts';
import { messageRates } from '../load.ts';
import { dueMoves, reminder } from '../measured.ts';
import { sources } from '../sources.ts';
import { type Quota, serviceQuotas } from './quota.ts';

/** One key of the table takes no more by the rule of this project; DynamoDB's own bound is a thousand. */
const mostWritesAKey = 300;
const rule = 'docs/decisions/0078-limits-are-computed.md';

export const tableQuotas: readonly Quota[] = [
  {
    name: 'DynamoDB: write units a second that a new table takes at once',
    raisedBy: 'warm throughput of the table',
    limit: () => 4_000,
    need: writeUnits,
    counts: { resource: 'writeUnits' },
    source: sources.dynamodbOnDemand,
  },
  {
    name: 'DynamoDB: read units a second that a new table takes at once',
    raisedBy: 'warm throughput of the table',
    limit: () => 12_000,
    need: readUnits,
    counts: { resource: 'readUnits' },
    source: sources.dynamodbOnDemand,
  },
  {
    name: 'DynamoDB: write units a second of one table',
    raisedBy: serviceQuotas,
    limit: () => 40_000,
    need: writeUnits,
    counts: { resource: 'writeUnits' },
    source: sources.dynamodb,
  },
  {
    name: 'DynamoDB: read units a second of one table',
    raisedBy: serviceQuotas,
    limit: () => 40_000,
    need: readUnits,
    counts: { resource: 'readUnits' },
    source: sources.dynamodb,
  },
  {
    name: 'writes a second to one shard of the due index',
    raisedBy: 'adapters/dynamodb/due/due-keys.ts',
    limit: () => mostWritesAKey,
    need: ({ signUps, messagesADay }) =>
      (2 * Math.max(signUps * dueMoves, messageRates(messagesADay).appointmentsPerSecond * reminder.dueMoves)) /
      shardsOfKind,
    source: rule,
  },
  {
    name: 'writes a second to one shard of the counters of everybody',
    raisedBy: 'adapters/dynamodb/keys.ts',
    limit: () => mostWritesAKey,
    // An answer is counted once.
    need: ({ signUps }) => signUps / globalShards.length,
    source: rule,
  },
];
