/** Finds messages by a part of the phone number or e-mail address they went to, however it is typed. */
import type { OutboxMessage } from '../../local/outbox-message.ts';

/** @returns whether a message went to what somebody looks for; nothing typed finds everything. */
export function filterBy(typed: string): (message: OutboxMessage) => boolean {
  const wanted = typed.trim().toLowerCase();
  if (wanted === '') return () => true;
  if (/[^\d\s().+-]/.test(wanted)) return ({ to }) => to.toLowerCase().includes(wanted);
  // 06 12 … and +33 6 12 … are the same phone.
  const digits = wanted.replace(/\D/g, '').replace(/^0{1,2}/, '');
  return ({ to }) => to.replace(/^\+/, '').includes(digits);
}
