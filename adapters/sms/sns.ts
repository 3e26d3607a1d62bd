/** Text messages by Amazon SNS. */
import { PublishCommand, SNSClient } from '@aws-sdk/client-sns';
import { lean } from '../lean-client.ts';
import { providerClient, type Sending, sendOnce } from '../provider.ts';

const client = lean(new SNSClient(providerClient));

interface Sms {
  /** E.164. */
  readonly to: string;
  readonly text: string;
  readonly senderId: string;
  /** What this message may cost at most, such as "0.30". */
  readonly maxPriceUsd: string;
}

/** Transactional: SNS then favours delivery over cost. @throws Fault `DeliveryFailed`, `MessageRefused` */
export function sendSms({ to, text, senderId, maxPriceUsd }: Sms): Promise<Sending> {
  const attribute = (DataType: 'String' | 'Number', StringValue: string) => ({ DataType, StringValue });
  const command = new PublishCommand({
    PhoneNumber: to,
    Message: text,
    MessageAttributes: {
      'AWS.SNS.SMS.SMSType': attribute('String', 'Transactional'),
      'AWS.SNS.SMS.SenderID': attribute('String', senderId),
      'AWS.SNS.SMS.MaxPrice': attribute('Number', maxPriceUsd),
    },
  });
  return sendOnce(() => client.send(command));
}
