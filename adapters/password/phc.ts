/** The PHC string: a hash that carries its own algorithm and parameters, so that both can be raised later. */

export interface Phc {
  readonly algorithm: string;
  readonly version?: number | undefined;
  readonly parameters: Readonly<Record<string, number>>;
  readonly salt: Buffer;
  readonly hash: Buffer;
}

const shape = /^\$([a-z0-9-]+)(?:\$v=(\d+))?\$([a-z]+=\d+(?:,[a-z]+=\d+)*)\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/;

/** https://github.com/P-H-C/phc-string-format: base64 without padding. */
export function writePhc({ algorithm, version, parameters, salt, hash }: Phc): string {
  const pairs = Object.entries(parameters).map(([name, value]) => `${name}=${value}`);
  const base64 = [salt, hash].map(bytes => bytes.toString('base64').replace(/=+$/, ''));
  return ['', algorithm, ...(version === undefined ? [] : [`v=${version}`]), pairs.join(','), ...base64].join('$');
}

/** `undefined` for anything that is not a PHC string with parameters, salt and hash. */
export function readPhc(text: string): Phc | undefined {
  const [, algorithm, version, pairs, salt, hash] = shape.exec(text) ?? [];
  if (!algorithm || !pairs || !salt || !hash) return undefined;
  return {
    algorithm,
    version: version === undefined ? undefined : Number(version),
    parameters: Object.fromEntries(pairs.split(',').map(readPair)),
    salt: Buffer.from(salt, 'base64'),
    hash: Buffer.from(hash, 'base64'),
  };
}

function readPair(pair: string): [string, number] {
  const [name = '', value] = pair.split('=');
  return [name, Number(value)];
}
