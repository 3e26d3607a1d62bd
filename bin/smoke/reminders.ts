/** A reminder that falls due: the dispatcher finds and queues it, and the senders send it over both channels. */
import { setTimeout as pause } from 'node:timers/promises';
import { NoticeStore } from '../../adapters/dynamodb/notice-store.ts';
import { Table } from '../../adapters/dynamodb/table.ts';
import type { Deployed } from './deployed.ts';

/** Two runs of the function that finds what is due, and the way over a queue. */
const mostMs = 180_000;
const pauseMs = 1000;

/** @throws Error when the table does not say in time that both messages went out */
export async function reminderGoesOut(
  { tableName, region }: Deployed,
  appointment: { readonly practiceId: string; readonly id: string },
): Promise<void> {
  const notices = new NoticeStore(new Table(tableName, { region }));
  let sent: readonly string[] = [];
  for (const last = Date.now() + mostMs; Date.now() < last; await pause(pauseMs)) {
    const told = await notices.sentAbout(appointment);
    sent = told.filter(({ kind }) => kind === 'reminder').map(({ channel }) => channel);
    if (sent.length === 2) return;
  }
  throw new Error(`Of a reminder over e-mail and SMS went out: ${sent.join(', ') || 'nothing'}`);
}
