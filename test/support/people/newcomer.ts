/** A person with a phone that was somebody else's: proves it, meets that account, and asks for the phone. */
import type { OutboxMessage } from '../../../local/aws/outbox.ts';
import type { Service } from '../../../local/service.ts';
import { day, hour } from '../clock.ts';
import { passTime } from '../fake-clock.ts';
import { Patient } from '../patient.ts';
import type { Answer } from '../request.ts';
import { itemsOfService } from '../service-table.ts';
import { until } from '../until.ts';
import { Member } from './member.ts';

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

/** Somebody has asked for the phone of an account that is an hour old, and its owner has the link. */
export async function askedFor(service: Service): Promise<{ member: Member; newcomer: Newcomer; token: string }> {
  const member = await new Member(service).join();
  passTime(hour);
  const newcomer = await new Newcomer(service, { phone: member.phone }).meetAccount();
  await newcomer.askForPhone();
  const token = await until('the link', () => keepTokenIn(member.mails()));
  return { member, newcomer, token };
}

/** The scheduled function runs every minute; a run a day does the same for phones. */
export async function passSilentDays(service: Service, days: number): Promise<void> {
  for (let each = 0; each < days; each += 1) {
    passTime(day);
    await service.settleAccounts();
    // A message that is on its way for a day counts as lost, and goes out once more.
    await until('all messages to be out', async () => (await itemsOfService('NOTICE#')).length === 0);
  }
}
