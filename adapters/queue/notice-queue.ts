/** The queue of one channel: the appointments with a message due over it, for whoever sends over that channel. */
import type { AppointmentName } from '../../core/practice/practice.ts';
import { BatchQueue } from './batch-queue.ts';

export class NoticeQueue extends BatchQueue<AppointmentName> {
  constructor(url: string) {
    super(url, ({ practiceId, id }) => ({ practiceId, appointmentId: id }));
  }
}
