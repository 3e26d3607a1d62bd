/** SHA-256 as the SDK's clients want it, for the signature of every request. */
import { createHash, createHmac, createSecretKey, type KeyObject } from 'node:crypto';

type Bytes = ArrayBuffer | ArrayBufferView;
type State = Pick<ReturnType<typeof createHash>, 'digest'> & { update(data: string | Buffer): unknown };

const toBuffer = (bytes: Bytes): Buffer =>
  ArrayBuffer.isView(bytes) ? Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength) : Buffer.from(bytes);

/**
 * A key that is handed over as bytes costs Node 24 four times the digest itself, each time it is used. The SDK keeps the
 * day's signing key and signs with that very array, so what is prepared of it is kept as long.
 */
const prepared = new WeakMap<Bytes, KeyObject>();

function prepare(key: Bytes): KeyObject {
  const known = prepared.get(key);
  if (known) return known;
  const made = createSecretKey(toBuffer(key));
  prepared.set(key, made);
  return made;
}

export class Sha256 {
  readonly #start: () => State;
  #state: State;

  /** @param secret makes it an HMAC */
  constructor(secret?: string | Bytes) {
    const key = typeof secret === 'object' ? prepare(secret) : secret;
    this.#start = key === undefined ? () => createHash('sha256') : () => createHmac('sha256', key);
    this.#state = this.#start();
  }

  update(data: string | Bytes): void {
    this.#state.update(typeof data === 'string' ? data : toBuffer(data));
  }

  async digest(): Promise<Uint8Array> {
    return this.#state.digest();
  }

  reset(): void {
    this.#state = this.#start();
  }
}
