/** Reads from a request who wants to sign in or forgot a password, and believes nothing. */
import type { Claimant } from '../../../adapters/dynamodb/account/claimants.ts';
import { nobodysAccountId, readIdentifier } from '../../../core/account/identifier.ts';
import type { Configuration } from '../../../core/configuration.ts';
import { type Keys, sha256 } from '../../../core/keyed-digest.ts';
import { callerDigest } from '../../../core/limits/caller-digest.ts';
import { ok, type Result } from '../../../core/result.ts';

interface Request {
  readonly identifier: string;
  readonly sourceIp: string;
  readonly deviceTokens: readonly string[];
}

/** All that is read and counted for a request hangs on canonical keys, and is the same whether anybody has the identifier. */
export function readClaimant(
  { identifier: typed, sourceIp, deviceTokens }: Request,
  keys: Keys,
  configuration: Configuration,
): Result<Claimant, 'invalid_identifier'> {
  const identifier = readIdentifier(typed, keys, configuration);
  if (!identifier.ok) return identifier;
  return ok({
    identifier: identifier.value,
    nobodysId: nobodysAccountId(keys, identifier.value),
    callerDigest: callerDigest(keys, sourceIp),
    deviceHashes: deviceTokens.map(sha256),
  });
}
