/** Claims and marks of messages: they keep a repeated or concurrent step from sending twice (requirement I1). */
import { err, ok, type Result } from '../../core/result.ts';
import type { Send, SignUpMessage } from '../../core/sign-up/send.ts';
import type { SignUp, WaitingTask } from '../../core/sign-up/sign-up.ts';
import { awaitsCode, statusesBefore } from '../../core/sign-up/transitions.ts';
import type { VerificationCode } from '../../core/verification-code/verification-code.ts';
import { dueKeys } from './due/due-keys.ts';
import { either, is, isAbove, isAbsent, isBelow, isOneOf } from './expression.ts';
import { signUpKey } from './keys.ts';
import { messageClaimsRow } from './rows/message-claims.ts';
import { signUpRow } from './rows/sign-up.ts';
import type { Table } from './table.ts';

/** Longer than a function that sends may run, so that a lease that lapsed means a crash. */
export const leaseMs = 45_000;

/** `over`: nobody waits for this message any more · `sent`: it went, or is held back · `in_progress`: somebody is sending it right now. */
export type ClaimRefusal = 'over' | 'sent' | 'in_progress';

export class DeliveryStore {
  readonly #table: Table;
  readonly #codeLifeMs: number;

  constructor(table: Table, codeTtlSeconds: number) {
    this.#table = table;
    this.#codeLifeMs = 1000 * codeTtlSeconds;
  }

  /** Claims the ordered send and notes the waiting task; a first send starts the code's life. */
  async claimCode(id: string, token: string, now: number): Promise<Result<SignUp, ClaimRefusal>> {
    const task: WaitingTask = { state: 'DeliverCode', token };
    const open = [isOneOf('status', statusesBefore('awaiting_code')), isAbove('expiresAt', now)];
    const claimed = await this.#table.updateAndGet(
      signUpKey(id),
      {
        set: { task, 'send.status': 'sending', 'send.at': now, 'send.leaseUntil': now + leaseMs },
        setIfAbsent: { 'code.expiresAt': now + this.#codeLifeMs },
        when: [...open, either(is('send.status', 'ordered'), isBelow('send.leaseUntil', now))],
      },
      signUpRow,
    );
    if (claimed.ok) return claimed;
    const found = claimed.error;
    // From a reminder it is matched already, though its status says so only once the code is out.
    const mayBeSent = found && (awaitsCode(found.status) || found.status === 'matching');
    if (!mayBeSent || found.expiresAt <= now) return err('over');
    if (found.send.status === 'sending') return err('in_progress');
    const noted = await this.#table.update(signUpKey(id), {
      set: { task },
      when: [...open, isOneOf('send.status', ['sent', 'held'])],
    });
    return err(noted.ok ? 'sent' : 'over');
  }

  /** Keeps the code of a patient who is not there until they ask for it: its life is short. */
  async holdCode({ id }: Pick<SignUp, 'id'>): Promise<void> {
    await this.#table.update(signUpKey(id), {
      set: { status: 'awaiting_code', 'send.status': 'held' },
      when: [is('status', 'matching'), is('send.status', 'ordered')],
    });
  }

  /** Puts another code in the place of one that died before it could be sent. */
  async renewCode(signUp: SignUp, codeId: string, now: number): Promise<VerificationCode> {
    const code = { ...signUp.code, id: codeId, expiresAt: now + this.#codeLifeMs };
    await this.#table.update(signUpKey(signUp.id), {
      set: { 'code.id': code.id, 'code.expiresAt': code.expiresAt },
      when: [is('code.id', signUp.code.id), is('send.number', signUp.send.number)],
    });
    return code;
  }

  /** The message was handed over. From now on only the patient, or the end of the sign-up, needs attention. */
  async codeSent({ id, send, expiresAt }: SignUp, sent: Send): Promise<void> {
    const noted = await this.#table.update(signUpKey(id), {
      set: { status: 'awaiting_code', 'send.status': 'sent', ...dueKeys(id, expiresAt) },
      remove: ['send.leaseUntil'],
      append: { sends: [sent] },
      when: [isOneOf('status', statusesBefore('awaiting_code')), is('send.number', send.number)],
    });
    if (!noted.ok) await this.#noteLate(id, sent);
  }

  /**
   * The message was not handed over. The next attempt need not wait for the lease to lapse. A code's life begins with the
   * message that carries it.
   */
  async releaseCode({ id, send }: SignUp, isInHand: boolean, failed: Send): Promise<void> {
    const noted = await this.#table.update(signUpKey(id), {
      set: { 'send.status': 'ordered' },
      remove: ['send.leaseUntil', ...(isInHand ? [] : ['code.expiresAt'])],
      append: { sends: [failed] },
      when: [is('send.status', 'sending'), is('send.number', send.number)],
    });
    if (!noted.ok) await this.#noteLate(id, failed);
  }

  /** The patient, or another run of the step, was faster and moved the sign-up on. */
  async #noteLate(id: string, send: Send): Promise<void> {
    await this.#table.update(signUpKey(id), { append: { sends: [send] }, when: [is('id', id)] });
  }

  async claimMessage(id: string, message: SignUpMessage, now: number): Promise<Result<SignUp, ClaimRefusal>> {
    const claimed = await this.#table.updateAndGet(
      signUpKey(id),
      {
        set: { [message]: { status: 'sending', leaseUntil: now + leaseMs } },
        when: [is('id', id), either(isAbsent(message), isBelow(`${message}.leaseUntil`, now))],
      },
      messageClaimsRow,
    );
    if (claimed.ok) return ok(claimed.value);
    const status = claimed.error?.[message]?.status;
    return err(status === undefined ? 'over' : status === 'sent' ? 'sent' : 'in_progress');
  }

  /** The message was handed over; after the welcome nobody needs the address here any more. */
  async messageSent(id: string, message: SignUpMessage, sent: Send | undefined): Promise<void> {
    await this.#table.update(signUpKey(id), {
      set: { [message]: { status: 'sent' } },
      remove: message === 'welcome' ? ['contact'] : [],
      append: sent ? { sends: [sent] } : {},
      when: [is('id', id)],
    });
  }

  async releaseMessage(id: string, message: SignUpMessage, failed: Send): Promise<void> {
    await this.#table.update(signUpKey(id), {
      remove: [message],
      append: { sends: [failed] },
      when: [is(`${message}.status`, 'sending')],
    });
  }
}
