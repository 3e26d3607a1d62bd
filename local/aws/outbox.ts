/** Every message that went out, as a phone and a mailbox would hold them. */
import { randomUUID } from 'node:crypto';
import { EventEmitter } from 'node:events';
import { waitFor } from '../wait-for.ts';
import type { OutboxMessage } from './outbox-message.ts';

export type { OutboxMessage };

/** A message as a provider was given it; `html` is kept apart from the list, which programs read often. */
type Sent = Omit<OutboxMessage, 'id' | 'at' | 'links' | 'htmlPath'> & { readonly html?: string };

const kept = 1_000;

export class Outbox {
  readonly events = new EventEmitter<{ message: [OutboxMessage]; used: [OutboxMessage] }>();
  readonly #messages: OutboxMessage[] = [];
  readonly #html = new Map<string, string>();

  constructor() {
    // One listener for each page or program that reads along: nothing leaks, and Node need not warn of it.
    this.events.setMaxListeners(0);
  }

  add({ html, ...message }: Sent): void {
    const links = message.text.match(/https?:\/\/[^\s<>"']*[^\s<>"'.,;:!?)]/g);
    const id = randomUUID();
    const entry = {
      id,
      at: new Date().toISOString(),
      ...message,
      ...(links && { links: [...links] }),
      ...(html !== undefined && { htmlPath: `/local/outbox/${id}/html` }),
    };
    this.#messages.push(entry);
    if (html !== undefined) this.#html.set(id, html);
    if (this.#messages.length > kept) this.#html.delete(this.#messages.shift()?.id ?? '');
    this.events.emit('message', entry);
  }

  /** The newest call that dictates this code ends: it was typed. */
  endCall(code: string): void {
    const dictated = [...code].join(', ');
    const index = this.#messages.findLastIndex(({ channel, text }) => channel === 'voice' && text.includes(dictated));
    const call = this.#messages[index];
    if (!call || call.usedAt !== undefined) return;
    const ended = { ...call, usedAt: new Date().toISOString() };
    this.#messages[index] = ended;
    this.events.emit('used', ended);
  }

  /**
   * @param to only messages to this phone or address
   * @param since ISO 8601, UTC: only messages from then on
   * @returns newest first
   */
  list(to?: string, since = ''): OutboxMessage[] {
    const newer =
      since === '' ? this.#messages : this.#messages.slice(this.#messages.findLastIndex(isBefore(since)) + 1);
    return newer.filter(message => to === undefined || message.to === to).reverse();
  }

  /** Like `list`, but while there is none waits for one, for so long at most. */
  async listOrWait(to: string | undefined, since: string, waitMs: number): Promise<OutboxMessage[]> {
    const look = () => {
      const messages = this.list(to, since);
      return messages.length > 0 ? messages : undefined;
    };
    return (await waitFor(this.events, 'message', look, waitMs)) ?? [];
  }

  /** @returns the page that an e-mail brought along, undefined when it brought none or is long gone. */
  html(id: string): string | undefined {
    return this.#html.get(id);
  }
}

const isBefore =
  (instant: string) =>
  ({ at }: OutboxMessage): boolean =>
    at < instant;
