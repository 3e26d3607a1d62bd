/** A person with a phone that was somebody else's: proves it, meets that account, and asks for the phone. */
import type { OutboxMessage } from '../../../local/aws/outbox.ts';
import { Patient } from '../patient.ts';
import type { Answer } from '../request.ts';

export class Newcomer extends Patient {
  /** Signs up as far as it goes: the phone is proven, and has an account. */
  async meetAccount(): Promise<this> {
    const before = this.codeMessages().length;
    await this.start();
    await this.answer(await this.readCode(before + 1));
    await this.until('rejected');
    return this;
  }

  askForPhone(fields: object = {}): Promise<Answer> {
    return this.call('POST', '/release', { email: this.email, ...fields });
  }
}

/** The token of the owner's link, in the newest message that has one. */
export const keepTokenIn = (mails: readonly OutboxMessage[]): string | undefined =>
  mails.flatMap(({ text }) => /\/keep-phone#([0-9a-f]{64})/.exec(text)?.[1] ?? [])[0];
