/** Sends one SMS in a process of its own and prints what it took the answer for: errors of Node's own as in production. */
import { sendSms } from '../../../adapters/sms/sns.ts';

const sms = { to: '+33612345678', text: 'Votre code : 042', senderId: 'EspPatient', maxPriceUsd: '0.30' };
const outcome = await sendSms(sms).then(
  sending => sending.outcome,
  (fault: Error) => fault.name,
);
process.stdout.write(outcome);
