/** Takes appointments off their queue and sends what they are due by text. */
import { built } from '../runtime/built.ts';
import { clock } from '../runtime/clock.ts';
import { configuration } from '../runtime/configuration.ts';
import { linkTo, sendingOver, textSender } from '../runtime/notices.ts';
import { appointments, practices, records } from '../runtime/stores/practice-stores.ts';
import { paceOf } from '../services/queues/sender-pace.ts';
import { takeNotices } from '../services/take-notices.ts';

export const handler = built(() =>
  takeNotices({
    pace: paceOf(configuration().reminder.textsPerSecond, clock),
    appointments: appointments(),
    practices: practices(),
    records: records(),
    sendNotices: sendingOver({ sms: textSender() }),
    linkTo: linkTo(),
    clock,
  }),
);
