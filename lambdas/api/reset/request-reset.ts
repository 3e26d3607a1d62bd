/** POST /api/password-resets: always answered alike, whether anybody has the identifier or not (requirements C2, H3). */
import { randomBytes } from 'node:crypto';
import type { ResetStore } from '../../../adapters/dynamodb/account/reset-store.ts';
import type { OrderQueue } from '../../../adapters/queue/order-queue.ts';
import { type Address, addressOf, draftChallenge } from '../../../core/account/challenge-draft.ts';
import { resetPace } from '../../../core/account/password-reset.ts';
import type { Configuration } from '../../../core/configuration.ts';
import { mayTryFrom } from '../../../core/limits/caller-tries.ts';
import { isOwners } from '../../../core/session/device.ts';
import * as requests from '../../contract/account-requests.ts';
import type { CallWith } from '../../http/api-call.ts';
import { decideAgain } from '../../http/decide-again.ts';
import { invalidInput, problem } from '../../http/problems/problem.ts';
import { route } from '../../http/route.ts';
import { deviceTokens } from '../../http/session-reply.ts';
import { configuration } from '../../runtime/configuration.ts';
import { type KeySource, keys } from '../../runtime/keys.ts';
import { orders, resets } from '../../runtime/stores/account-stores.ts';
import { readClaimant } from '../../services/account/claimant.ts';
import { orderOf } from '../../services/account/order-code.ts';

interface Dependencies {
  readonly configuration: Configuration;
  readonly keys: KeySource;
  readonly resets: Pick<ResetStore, 'find' | 'begin'>;
  readonly orders: Pick<OrderQueue, 'send'>;
}

export const requestReset = ({ configuration, keys, resets, orders }: Dependencies) =>
  decideAgain(async (call: CallWith<typeof requests.requestReset>) => {
    const { body, now, sourceIp } = call;
    const request = { identifier: body.identifier, sourceIp, deviceTokens: deviceTokens(call, body.deviceToken) };
    const claimant = readClaimant(request, await keys(), configuration);
    if (!claimant.ok) return invalidInput([{ field: 'identifier', code: claimant.error }]);
    const { identifier, nobodysId } = claimant.value;

    const found = await resets.find(claimant.value, now);
    const turn = mayTryFrom(found.tries, resetPace, now);
    if (!turn.ok) return problem('too_many_requests', turn.error);
    const { account, accountId, credential, device, callerDigest } = found;
    const nobodys = { destination: 'account_phone', provesDigest: nobodysId, budgetDigest: nobodysId } as const;
    const { destination, provesDigest, budgetDigest } = (account && addressOf(account)) ?? nobodys;
    const { channel, masked: sentTo } = identifier;
    const address: Address = { destination, provesDigest, budgetDigest, channel, sentTo };
    const asked = { accountId, callerDigest, language: account?.language ?? call.language };
    const challenge = {
      ...draftChallenge(asked, address, randomBytes, configuration, now),
      purpose: 'reset',
      reset: {
        status: 'proving',
        proven: [],
        isSecondCode: false,
        isKnownDevice: isOwners(device),
        credentialVersion: credential?.version ?? 0,
      },
    } as const;
    if (!(await resets.begin(found, challenge, now))) return 'stale';
    await orders.send(orderOf(challenge));
    return { status: 202, body: { reset: { id: challenge.id, sentTo } } };
  });

export const handler = route(requests.requestReset, requestReset, () => ({
  configuration: configuration(),
  keys: keys(),
  resets: resets(),
  orders: orders(),
}));
