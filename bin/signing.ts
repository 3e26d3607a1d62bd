/** Signs a request as AWS wants it (Signature Version 4), with the credentials of the shell. */
import { createHash, createHmac, type Hash, type Hmac } from 'node:crypto';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SignatureV4 } from '@smithy/signature-v4';

/** SHA-256 as the signer calls it. */
class Sha256 {
  readonly #hash: Hash | Hmac;

  constructor(secret?: string | ArrayBuffer | ArrayBufferView) {
    this.#hash = secret === undefined ? createHash('sha256') : createHmac('sha256', secret as NodeJS.ArrayBufferView);
  }

  update(data: string | Uint8Array): void {
    this.#hash.update(data);
  }

  digest(): Promise<Uint8Array> {
    return Promise.resolve(new Uint8Array(this.#hash.digest()));
  }

  reset(): void {
    throw new Error('The signer makes another one instead.');
  }
}

interface Request {
  readonly url: URL;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** @returns the headers of the request, with the signature among them */
export async function signed(
  { config }: Pick<DynamoDBClient, 'config'>,
  scope: { readonly service: string; readonly region: string },
  { url, method, headers, body }: Request,
): Promise<Record<string, string>> {
  const signer = new SignatureV4({ ...scope, credentials: config.credentials, sha256: Sha256 });
  const request = {
    method,
    protocol: url.protocol,
    hostname: url.hostname,
    path: url.pathname,
    query: Object.fromEntries(url.searchParams),
    headers: { ...headers, host: url.host },
    ...(body !== undefined && { body }),
  };
  const { headers: all } = await signer.sign(request);
  const { host: _, ...others } = all;
  return others;
}
