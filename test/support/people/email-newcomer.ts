/** A person who signs up with an e-mail that an account only claims, and may prove it. */

import { Patient } from '../patient.ts';
import type { Answer } from '../request.ts';
import { until } from '../until.ts';

export class EmailNewcomer extends Patient {
  /** From the form to the advice: the phone is proven, and the e-mail is somebody's. */
  async meetClaim(): Promise<this> {
    await this.prove();
    await this.until('awaiting_email_proof');
    return this;
  }

  sendProof(): Promise<Answer> {
    return this.call('POST', '/email-proof/send');
  }

  answerProof(code: unknown): Promise<Answer> {
    return this.call('POST', '/email-proof', { code });
  }

  /** Codes that came to the e-mail, newest first. */
  proofCodes(): string[] {
    return this.mails().flatMap(({ subject = '', text }) =>
      /code/i.test(subject) ? (/\b\d{6}\b/.exec(text)?.[0] ?? []) : [],
    );
  }

  /** Waits for so many messages with a code; @returns the newest one's digits */
  readProofCode(messages = 1): Promise<string> {
    return until(`code ${messages} to ${this.email}`, () => {
      const codes = this.proofCodes();
      return codes.length >= messages && codes[0];
    });
  }

  /** From the advice to the proven e-mail. */
  async proveEmail(): Promise<Answer> {
    const before = this.proofCodes().length;
    await this.sendProof();
    return this.answerProof(await this.readProofCode(before + 1));
  }
}
