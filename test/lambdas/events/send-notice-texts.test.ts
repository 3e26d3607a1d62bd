/** What is due of an appointment is taken off its queue and goes out by text once (F01, F12, F22). */
import { handler } from '../../../lambdas/events/send-notice-texts.ts';
import { testSenderOf } from '../../support/handlers/notice-sender.ts';
import { mockAws } from '../../support/mocked-aws.ts';

/** So fast that no test waits for a turn. */
const aws = mockAws({ reminder: { textsPerSecond: 1_000_000 } });

testSenderOf('sms', handler, aws);
