/** A practice at its software: notes patients, gives appointments, and answers who asks for a correction. */
import { Table } from '../../adapters/dynamodb/table.ts';
import { correctionsAnswer } from '../../lambdas/contract/practice-answers.ts';
import type { OutboxMessage } from '../../local/aws/outbox.ts';
import { tableName } from '../../local/lambda/environment.ts';
import type { Service } from '../../local/service.ts';
import { readAs } from './answers.ts';
import { day } from './clock.ts';
import { newPhone, Patient } from './patient.ts';
import { type Answer, ask } from './request.ts';

/** Limits that let a test work faster than people do. */
export const busyPractice = {
  practice: { requestsPerSecond: 10_000, burst: 10_000, messagesPerRecipient: 1000, textsPerDay: 100_000 },
  reminder: { emailsPerSecond: 1_000, textsPerSecond: 1_000 },
  booking: { digestsPerSecond: 1_000 },
} as const;

let opened = 0;

export class Practice {
  readonly service: Service;
  readonly id: string;
  readonly email: string;
  readonly phone: string;
  key = '';

  constructor(service: Service) {
    const number = ++opened;
    this.service = service;
    this.id = `cabinet-${number}`;
    this.email = `accueil@cabinet-${number}.example`;
    this.phone = `+331800001${String(number).padStart(2, '0')}`;
  }

  /** Registers it; the API key is its own from then on. */
  async register(fields: Record<string, unknown> = {}): Promise<this> {
    const answer = await this.registered(fields);
    if (answer.status !== 200) throw new Error(answer.text);
    this.key = (answer.json as { apiKey?: string }).apiKey ?? this.key;
    return this;
  }

  /** The answer to an operator who registers it. */
  registered(fields: Record<string, unknown>): Promise<Answer> {
    const { id, phone, email } = this;
    const body = { name: `Cabinet ${id}`, phone, email, ...fields };
    return this.#ask('PUT', `/api/operations/practices/${id}`, body, '');
  }

  /** @param path below this practice, such as `/corrections`. */
  call(method: string, path: string, body?: unknown, key = this.key): Promise<Answer> {
    return this.#ask(method, `/api/practices/${this.id}${path}`, body, key);
  }

  note(recordId: string, fields: Record<string, unknown> = {}): Promise<Answer> {
    return this.call('PUT', `/patients/${recordId}`, { lastName: 'Martin', firstName: 'Camille', ...fields });
  }

  /** In three days, unless the fields say otherwise. */
  give(appointmentId: string, fields: Record<string, unknown>): Promise<Answer> {
    const startsAt = new Date(Date.now() + 3 * day).toISOString();
    const body = { practitioner: 'Dr Tilleul', startsAt, ...fields };
    return this.call('PUT', `/appointments/${appointmentId}`, body);
  }

  cancel(appointmentId: string): Promise<Answer> {
    return this.call('DELETE', `/appointments/${appointmentId}`);
  }

  remind(appointmentId: string): Promise<Answer> {
    return this.call('POST', `/appointments/${appointmentId}/reminder`);
  }

  async corrections() {
    return readAs(correctionsAnswer, await this.call('GET', '/corrections')).corrections;
  }

  decline(id: string): Promise<Answer> {
    return this.call('POST', `/corrections/${id}/decline`);
  }

  /** Messages to the practice itself, newest first. */
  mails(): OutboxMessage[] {
    return this.service.outbox.list(this.email);
  }

  async #ask(method: string, path: string, body: unknown, key: string): Promise<Answer> {
    const request = { method, path, body, headers: { authorization: `Bearer ${key}`, 'accept-language': 'fr' } };
    return ask(this.service.url, request);
  }
}

/** The token in the newest message to this phone or address that has a link. @throws Error when none has. */
export function tokenTo(service: Service, to: string): string {
  const links = service.outbox.list(to).flatMap(message => message.links ?? []);
  const token = links.map(link => /\/(?:my-account|m)#([a-z0-9]+)$/.exec(link)?.[1]).find(found => found !== undefined);
  if (!token) throw new Error(`No link was sent to ${to}`);
  return token;
}

/** Opens a link, as the page of "My account" does. */
export async function openLink(service: Service, token: string, lastNameInitials?: string): Promise<Answer> {
  const body = { token, ...(lastNameInitials !== undefined && { lastNameInitials }) };
  const request = { method: 'POST', path: '/api/reminders/open', body, headers: { 'accept-language': 'fr' } };
  return ask(service.url, request);
}

/** @throws Error when the link gives no pass. */
export async function passFor(service: Service, token: string, lastNameInitials?: string): Promise<string> {
  const answer = await openLink(service, token, lastNameInitials);
  const { reminderPass } = answer.json as { reminderPass?: string };
  if (!reminderPass) throw new Error(answer.text);
  return reminderPass;
}

/** A patient of the practice, with a record and an appointment of their own, and the link of its confirmation. */
export class InvitedPatient extends Patient {
  readonly practice: Practice;
  readonly recordId: string;
  readonly appointmentId: string;
  token = '';

  /** @param details of a person who is there already, such as one with an account. */
  constructor(practice: Practice, details: Pick<Patient, 'phone' | 'email'> | undefined = undefined) {
    super(practice.service, { ...(details && { phone: details.phone, email: details.email }) });
    this.practice = practice;
    const name = /\d+/.exec(this.email)?.[0];
    this.recordId = `fiche-${name}`;
    this.appointmentId = `rendez-vous-${name}`;
  }

  /** @param record what the practice notes otherwise than it is. */
  async receive(record: Record<string, unknown> = {}): Promise<this> {
    const { practice, recordId, phone, email } = this;
    const noted = { phone, email, ...record };
    await practice.note(recordId, noted);
    await practice.give(this.appointmentId, { recordId });
    this.token = tokenTo(this.service, String(noted.email ?? noted.phone));
    return this;
  }

  /** Opens the link and sends the form. */
  async startFromLink(fields: Record<string, unknown> = {}, headers: Record<string, string> = {}): Promise<Answer> {
    return this.start({ reminderPass: await passFor(this.service, this.token), ...fields }, headers);
  }

  /** From the link to the wait for a correction: the practice has another phone. */
  async park(record: Record<string, unknown> = { phone: newPhone() }): Promise<this> {
    await this.receive(record);
    await this.startFromLink();
    await this.until('awaiting_correction');
    return this;
  }

  /** The practice notes what the patient typed. */
  correct(): Promise<Answer> {
    const { phone, email } = this;
    return this.practice.note(this.recordId, { phone, email });
  }

  /** Without the messages about the appointment, which go to the same phone. */
  override codeMessages() {
    return super.codeMessages().filter(({ links }) => links === undefined);
  }

  /** Those about the sign-up: without the messages about the appointment. */
  override mails() {
    return super.mails().filter(({ attachments }) => attachments === undefined);
  }

  /** From the code that was sent to the open account, or as far as it goes. */
  async finish() {
    await this.answer(await this.readCode());
    const { status } = await this.until('awaiting_consent', 'rejected');
    if (status === 'awaiting_consent') await this.consent();
    return this.until('completed', 'rejected');
  }
}

/** The service's own table, to look into what no API shows. */
export const serviceTable = (): Table => new Table(tableName);
