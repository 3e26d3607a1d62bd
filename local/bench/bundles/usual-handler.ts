/** The function with which most teams would begin. The import of ours is compared with its bundle. */
import { Logger } from '@aws-lambda-powertools/logger';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, GetCommand } from '@aws-sdk/lib-dynamodb';
import middy from '@middy/core';
import { z } from 'zod';

const logger = new Logger({ serviceName: 'usual' });
const client = DynamoDBDocumentClient.from(new DynamoDBClient({}));
const schema = z.object({ id: z.string() });

export const handler = middy(async (event: unknown) => {
  const { id } = schema.parse(event);
  logger.info('read', { id });
  return client.send(new GetCommand({ TableName: 'table', Key: { id } }));
});
