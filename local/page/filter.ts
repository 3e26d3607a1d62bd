/** Finds messages by a part of the phone number or e-mail address they went to, however it is typed. */
import type { OutboxMessage } from '../aws/outbox-message.ts';

/** @returns whether a message went to the searched phone or address; an empty search finds everything */
export function filterBy(typed: string): (message: OutboxMessage) => boolean {
  const wanted = typed.trim().toLowerCase();
  if (wanted === '') return () => true;
  if (/[^\d\s().+-]/.test(wanted)) return ({ to }) => to.toLowerCase().includes(wanted);
  const digits = wanted.replace(/\D/g, '');
  // 06 12 … , 0033 6 12 … and +33 6 12 … are the same phone.
  const pattern = digits.startsWith('00')
    ? `^\\+${digits.slice(2)}`
    : digits.startsWith('0')
      ? `^\\+\\d{1,3}${digits.slice(1)}`
      : digits;
  const phone = new RegExp(pattern);
  return ({ to }) => phone.test(to);
}
