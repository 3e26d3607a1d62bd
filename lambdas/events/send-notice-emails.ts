/** Takes appointments off their queue and sends what they are due by e-mail. */
import { built } from '../runtime/built.ts';
import { clock } from '../runtime/clock.ts';
import { configuration } from '../runtime/configuration.ts';
import { emailSender, linkTo, sendingOver } from '../runtime/notices.ts';
import { appointments, practices, records } from '../runtime/stores/practice-stores.ts';
import { paceOf } from '../services/queues/sender-pace.ts';
import { takeNotices } from '../services/take-notices.ts';

export const handler = built(() =>
  takeNotices({
    pace: paceOf(configuration().reminder.emailsPerSecond, clock),
    appointments: appointments(),
    practices: practices(),
    records: records(),
    sendNotices: sendingOver({ email: emailSender() }),
    linkTo: linkTo(),
    clock,
  }),
);
