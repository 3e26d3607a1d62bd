/** The DynamoDB engine behind the same endpoint as the other services, so that a test can trouble and count its calls. */

import type { Parameters, Service } from './service.ts';
import { ServiceError } from './service-error.ts';

const target = 'DynamoDB_20120810';
const names = [
  ...['GetItem', 'PutItem', 'UpdateItem', 'DeleteItem', 'Query'],
  ...['BatchGetItem', 'BatchWriteItem', 'TransactGetItems', 'TransactWriteItems'],
];

/** @param endpoint of the engine. */
export function dynamoDb(endpoint: string): Service {
  const forward = async (operation: string, parameters: Parameters) => {
    const headers = {
      'x-amz-target': `${target}.${operation}`,
      'content-type': 'application/x-amz-json-1.0',
      'x-amz-date': new Date().toISOString().replace(/[-:]|\.\d+/g, ''),
      authorization,
    };
    const response = await fetch(endpoint, { method: 'POST', headers, body: JSON.stringify(parameters) });
    const answer: unknown = await response.json();
    if (typeof answer !== 'object' || answer === null) throw new Error('The DynamoDB engine answered no object.');
    if (response.ok) return answer;
    throw new ServiceError('Refused', 'By the DynamoDB engine, whose own words follow.', response.status, answer);
  };
  return {
    name: 'dynamodb',
    wireName: target,
    operations: Object.fromEntries(names.map(name => [name, parameters => forward(name, parameters)])),
  };
}

/** The engine asks for a signature and checks none. */
const authorization =
  'AWS4-HMAC-SHA256 Credential=local/20260101/eu-west-3/dynamodb/aws4_request, SignedHeaders=host, Signature=0';
