/** The person who asks for another phone or e-mail, with the proof that was given a moment ago (requirement H4). */
import type { ContactChangeStore } from '../../../adapters/dynamodb/account/contact-change-store.ts';
import type { Asker } from '../../../core/account/contact-change.ts';
import type { Configuration } from '../../../core/configuration.ts';
import type { Keys } from '../../../core/keyed-digest.ts';
import { callerDigest } from '../../../core/limits/caller-digest.ts';
import { err, ok, type Result } from '../../../core/result.ts';
import type { Session } from '../../../core/session/session.ts';
import { wasProvenSince } from '../../../core/session/step-up.ts';
import type { ApiCall, Reply } from '../../http/api-call.ts';
import { accountProblem } from '../../http/problems/account-problem.ts';

interface Dependencies {
  readonly configuration: Configuration;
  readonly contactChanges: Pick<ContactChangeStore, 'owner'>;
}

export async function changeAsker(
  { configuration, contactChanges }: Dependencies,
  { sourceIp }: Pick<ApiCall, 'sourceIp'>,
  session: Session,
  keys: Keys,
): Promise<Result<Asker, Reply>> {
  const { account, credential } = await contactChanges.owner(session.accountId);
  if (!account || !credential) return err(accountProblem('not_signed_in'));
  if (!wasProvenSince(session, credential.changedAt, configuration)) return err(accountProblem('step_up_required'));
  return ok({
    account,
    sessionId: session.id,
    credentialVersion: credential.version,
    callerDigest: callerDigest(keys, sourceIp),
  });
}
