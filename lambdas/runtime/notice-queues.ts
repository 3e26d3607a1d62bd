/** The queues of the messages about appointments, one for each channel. */
import { NoticeQueue } from '../../adapters/queue/notice-queue.ts';
import { variable } from './environment.ts';
import { once } from './once.ts';

export const noticeQueues = /* @__PURE__ */ once(() => ({
  email: new NoticeQueue(variable('NOTICE_EMAILS_QUEUE_URL')),
  sms: new NoticeQueue(variable('NOTICE_TEXTS_QUEUE_URL')),
}));
