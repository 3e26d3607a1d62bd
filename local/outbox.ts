/** Every message that went out, as a phone and a mailbox would hold them. */
import { randomUUID } from 'node:crypto';
import { EventEmitter, once } from 'node:events';
import type { OutboxMessage } from './outbox-message.ts';

export type { OutboxMessage };

/** A message as a provider was given it; `html` is kept apart from the list, which programs read often. */
type Sent = Omit<OutboxMessage, 'id' | 'at' | 'links' | 'htmlPath'> & { readonly html?: string };

const kept = 1_000;

export class Outbox {
  readonly events = new EventEmitter<{ message: [OutboxMessage] }>();
  readonly #messages: OutboxMessage[] = [];
  readonly #html = new Map<string, string>();

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

  /**
   * @param to only messages to this phone or address
   * @param since ISO 8601, UTC: only messages from then on
   * @returns newest first
   */
  list(to?: string, since = ''): OutboxMessage[] {
    return this.#messages.filter(message => (to === undefined || message.to === to) && message.at >= since).reverse();
  }

  /** Like `list`, but while there is none waits for one, for so long at most. */
  async listOrWait(to: string | undefined, since: string, waitMs: number): Promise<OutboxMessage[]> {
    const giveUp = AbortSignal.timeout(waitMs);
    while (!giveUp.aborted) {
      const messages = this.list(to, since);
      if (messages.length > 0) return messages;
      await once(this.events, 'message', { signal: giveUp }).catch(() => undefined);
    }
    return this.list(to, since);
  }

  /** @returns the page that an e-mail brought along, undefined when it brought none or is long gone. */
  html(id: string): string | undefined {
    return this.#html.get(id);
  }
}
