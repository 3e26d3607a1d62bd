/** The one table, shaped as adapters/dynamodb/schema.ts says. */
import { AttributeType, Billing, ProjectionType, TableEncryptionV2, TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import type { Key } from 'aws-cdk-lib/aws-kms';
import type { Construct } from 'constructs';
import { tableSchema } from '../../adapters/dynamodb/schema.ts';
import type { Configuration } from '../../core/configuration.ts';
import { isProtected, removalPolicy } from './removal.ts';

const text = (name: string) => ({ name, type: AttributeType.STRING });

/** On demand, since sign-ups come in waves; restorable to any second of the last 35 days. */
export function signUpTable(scope: Construct, id: string, configuration: Configuration, encryptionKey: Key): TableV2 {
  const { partitionKey, sortKey, ttl, dueIndex } = tableSchema;
  return new TableV2(scope, id, {
    partitionKey: text(partitionKey),
    sortKey: text(sortKey),
    timeToLiveAttribute: ttl,
    billing: Billing.onDemand(),
    encryption: TableEncryptionV2.customerManagedKey(encryptionKey),
    pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
    deletionProtection: isProtected(configuration),
    removalPolicy: removalPolicy(configuration),
    globalSecondaryIndexes: [
      {
        indexName: dueIndex.name,
        partitionKey: text(dueIndex.partitionKey),
        sortKey: text(dueIndex.sortKey),
        projectionType: ProjectionType.KEYS_ONLY,
      },
    ],
  });
}
