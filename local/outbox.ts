/** Every message that went out, as a phone and a mailbox would hold them. */
import { randomUUID } from 'node:crypto';
import { EventEmitter } from 'node:events';

export interface OutboxMessage {
  readonly id: string;
  /** ISO 8601 UTC. */
  readonly at: string;
  readonly channel: 'sms' | 'voice' | 'email';
  /** E.164 or an e-mail address. */
  readonly to: string;
  readonly subject?: string;
  /** What a person reads, or hears from the robot. */
  readonly text: string;
  readonly ssml?: string;
  readonly links?: readonly string[];
  readonly attachments?: readonly { readonly name: string; readonly text: string }[];
}

const kept = 1_000;

export class Outbox {
  readonly events = new EventEmitter<{ message: [OutboxMessage] }>();
  readonly #messages: OutboxMessage[] = [];

  add(message: Omit<OutboxMessage, 'id' | 'at' | 'links'>): void {
    const links = message.text.match(/https?:\/\/[^\s<>"']*[^\s<>"'.,;:!?)]/g);
    const entry = { id: randomUUID(), at: new Date().toISOString(), ...message, ...(links && { links: [...links] }) };
    this.#messages.push(entry);
    if (this.#messages.length > kept) this.#messages.shift();
    this.events.emit('message', entry);
  }

  /** @param to only messages to this phone or address. @returns newest first. */
  list(to?: string): OutboxMessage[] {
    return this.#messages.filter(message => to === undefined || message.to === to).reverse();
  }
}
