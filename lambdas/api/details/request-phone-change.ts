/** POST /api/me/phone-changes: six digits to the new phone; whether anybody has it is not looked at before it is proven (C2). */
import { randomBytes } from 'node:crypto';
import type { ContactChangeStore } from '../../../adapters/dynamodb/account/contact-change-store.ts';
import type { SessionStore } from '../../../adapters/dynamodb/account/session-store.ts';
import type { OrderQueue } from '../../../adapters/queue/order-queue.ts';
import { draftPhoneChange } from '../../../core/account/contact-change.ts';
import type { Configuration } from '../../../core/configuration.ts';
import { keyedDigest } from '../../../core/keyed-digest.ts';
import { sendCost } from '../../../core/limits/code-cost.ts';
import type { Reservation } from '../../../core/limits/reserve.ts';
import type { Session } from '../../../core/session/session.ts';
import { readReachablePhone } from '../../../core/sign-up/typed-input.ts';
import * as requests from '../../contract/account-requests.ts';
import { presentChange } from '../../contract/present-challenge.ts';
import type { CallWith, Reply } from '../../http/api-call.ts';
import { invalidInput } from '../../http/problems/problem.ts';
import { sessionRoute } from '../../http/session-route.ts';
import { configuration } from '../../runtime/configuration.ts';
import { type KeySource, keys } from '../../runtime/keys.ts';
import { contactChanges, objections, orders, sessions } from '../../runtime/stores/account-stores.ts';
import { histories } from '../../runtime/stores/stores.ts';
import { changeAsker } from '../../services/account/change-asker.ts';
import { type OldPhoneDependencies, oldPhoneFirst } from '../../services/account/old-phone-first.ts';
import { orderOf } from '../../services/account/order-code.ts';
import { noShortCodes, type Reserve, refused, reserve } from '../../services/reserve-send.ts';

interface Dependencies extends OldPhoneDependencies {
  readonly configuration: Configuration;
  readonly keys: KeySource;
  readonly sessions: Pick<SessionStore, 'get' | 'touch'>;
  readonly contactChanges: Pick<ContactChangeStore, 'owner' | 'openPhone'>;
  readonly reserve: Reserve;
  readonly orders: Pick<OrderQueue, 'send'>;
}

export const requestPhoneChange =
  (dependencies: Dependencies) =>
  async (call: CallWith<typeof requests.changePhone>, session: Session): Promise<Reply> => {
    const { configuration, keys, contactChanges, reserve, orders } = dependencies;
    const { now } = call;
    const secrets = await keys();
    const asker = await changeAsker(dependencies, call, session, secrets);
    if (!asker.ok) return asker.error;
    const refusal = await oldPhoneFirst(dependencies, session, now);
    if (refusal) return refusal;
    const phone = readReachablePhone(call.body.phone, configuration);
    if (!phone.ok) return invalidInput(phone.error);
    const phoneDigest = keyedDigest(secrets, 'phone', phone.value.e164);
    const { account, callerDigest } = asker.value;
    if (phoneDigest === account.phoneDigest) return invalidInput([{ field: 'phone', code: 'nothing_to_change' }]);

    const drafted = draftPhoneChange(asker.value, { phone: phone.value, phoneDigest }, randomBytes, configuration, now);
    const open = ({ length, ...reservation }: Reservation) =>
      contactChanges.openPhone({ ...drafted, code: { ...drafted.code, length } }, { length, ...reservation }, now);
    // It reaches a phone as a sign-up does, and counts as one: nobody rings through a list of numbers.
    const { length: keepsLength } = drafted.code;
    const cost = sendCost(drafted.newPhone, drafted.send.channel, configuration);
    const request = { signUpId: drafted.id, phoneDigest, callerDigest, keepsLength, cost };
    const opened = await reserve(request, now, open);
    if (!opened.ok) return refused(opened.error);
    await orders.send(orderOf(opened.value));
    return { status: 202, body: presentChange(opened.value, configuration) };
  };

export const handler = sessionRoute(
  requests.changePhone,
  requestPhoneChange,
  () => ({
    configuration: configuration(),
    keys: keys(),
    sessions: sessions(),
    contactChanges: contactChanges(),
    objections: objections(),
    reserve: reserve({ configuration: configuration(), histories: histories(), proven: noShortCodes }),
    orders: orders(),
  }),
  { stepUp: true },
);
