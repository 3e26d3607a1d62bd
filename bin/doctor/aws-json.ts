/** One call of a service that speaks AWS's JSON protocol: two questions of the doctor are not worth two more clients of the SDK. */
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { signed } from '../signing.ts';

interface Operation {
  /** As in the address of the service, and in the scope of the signature. */
  readonly service: 'servicequotas' | 'ssm';
  readonly region: string;
  /** `AmazonSSM.GetParameter` */
  readonly target: string;
  readonly input: object;
}

/** @throws Error with AWS's own name and message */
export async function awsJson<T>({ service, region, target, input }: Operation): Promise<T> {
  const url = new URL(process.env.AWS_ENDPOINT_URL ?? `https://${service}.${region}.amazonaws.com/`);
  const plain = { 'content-type': 'application/x-amz-json-1.1', 'x-amz-target': target };
  const request = { url, method: 'POST', headers: plain, body: JSON.stringify(input) };
  const headers = await signed(new DynamoDBClient({ region }), { service, region }, request);
  const answer = await fetch(url, { method: request.method, headers, body: request.body });
  const body = (await answer.json()) as {
    readonly __type?: string;
    readonly message?: string;
    readonly Message?: string;
  };
  if (answer.ok) return body as T;
  const { __type = '', message, Message } = body;
  throw Object.assign(new Error(message ?? Message ?? ''), { name: __type.split('#').at(-1) ?? '' });
}
