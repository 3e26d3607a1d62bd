/** What is due of an appointment is taken off its queue and goes out by e-mail once (F01, F12, F22). */
import { handler } from '../../../lambdas/events/send-notice-emails.ts';
import { testSenderOf } from '../../support/handlers/notice-sender.ts';
import { mockAws } from '../../support/mocked-aws.ts';

/** So fast that no test waits for a turn. */
const aws = mockAws({ reminder: { emailsPerSecond: 1_000_000 } });

testSenderOf('email', handler, aws);
