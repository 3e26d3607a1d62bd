/** A patient who books through a service with troubles: asks again where it asks for patience, as people and pages do. */
import { outcomeOf } from '../answers.ts';
import { minute, second } from '../clock.ts';
import { passTime } from '../fake-clock.ts';
import type { Answer } from '../request.ts';
import { until } from '../until.ts';
import { BookingPatient, type FreeSlot } from './bookable.ts';

/** These answers ask for patience; anything else is an answer. */
const forLater = /^503|too_many_requests|too_soon/;
const tries = 12;
/** A second or two, while the workflow's own retries go on. */
const looksBeforeReconciling = 30;

export class StubbornPatient extends BookingPatient {
  /** Every answer that was not what one hopes for, in order. */
  readonly refusals: string[] = [];

  async #insist(ask: () => Promise<Answer>): Promise<string> {
    let outcome = '';
    for (let left = tries; left > 0; left--) {
      outcome = outcomeOf(await ask());
      if (!/^20/.test(outcome)) this.refusals.push(outcome);
      if (!forLater.test(outcome)) return outcome;
    }
    throw new Error(`Refused ${tries} times: ${outcome}`);
  }

  /** A slot whose answer was lost is nobody's for ten minutes. */
  async insistOnTaking(slot: FreeSlot): Promise<void> {
    if ((await this.#insist(() => this.take(slot))) === '409 slot_taken') {
      passTime(10 * minute);
      await this.#insist(() => this.take(slot));
    }
  }

  /**
   * From the form to the open account; the code is asked for again where it has expired.
   * @returns the sign-up; undefined when the slot was somebody else's already
   */
  async insistOnBooking() {
    const key = { 'idempotency-key': `booking of ${this.phone}` };
    const started = await this.#insist(() => this.startBooking({}, key));
    if (started === '409 slot_gone') return undefined;
    await this.#typeCode();
    await this.#reach('awaiting_consent');
    await this.#insist(() => this.consent());
    return this.#reach('completed');
  }

  async #typeCode(): Promise<void> {
    for (let messages = 1; ; messages++) {
      await this.#eventually(`message ${messages}`, () => this.codeMessages().length >= messages);
      const outcome = await this.#insist(async () => this.answer(await this.readCode(messages)));
      if (outcome !== '410 code_expired') return;
      passTime(3 * minute);
      await this.#insist(() => this.resend());
    }
  }

  #reach(status: string) {
    return this.#eventually(status, async () => {
      const signUp = await this.read();
      return signUp.status === status && signUp;
    });
  }

  /** Leases of what died lapse, and what no retry finished is finished by the reconciler: it looks at what did not move for a minute. */
  #eventually<T>(what: string, look: () => T | false | Promise<T | false>): Promise<T> {
    let looks = 0;
    return until(`${this.phone} ${what}`, async () => {
      const found = await look();
      if (found === false && ++looks % looksBeforeReconciling === 0) {
        passTime(61 * second);
        await this.service.reconcile();
      }
      return found;
    });
  }
}
