/** Text messages by Amazon SNS. */
import { PublishCommand, SNSClient } from '@aws-sdk/client-sns';
import { segments } from '../../core/messages/format/gsm7.ts';
import { providerClient, type Sending, sendOnce } from '../provider.ts';

const client = new SNSClient(providerClient);

interface Sms {
  /** E.164. */
  readonly to: string;
  readonly text: string;
  readonly senderId: string;
  /** The highest price of each of its segments, such as "0.30". */
  readonly maxPriceUsd: string;
}

/** SNS compares with the price of all segments together, and drops a dearer text without a word to us. */
const maxPriceOf = (text: string, perSegment: string) => (segments(text) * Number(perSegment)).toFixed(2);

/** Transactional: SNS then favours delivery over cost. @throws Fault `DeliveryFailed`, `MessageRefused` */
export function sendSms({ to, text, senderId, maxPriceUsd }: Sms): Promise<Sending> {
  const attribute = (DataType: 'String' | 'Number', StringValue: string) => ({ DataType, StringValue });
  const command = new PublishCommand({
    PhoneNumber: to,
    Message: text,
    MessageAttributes: {
      'AWS.SNS.SMS.SMSType': attribute('String', 'Transactional'),
      'AWS.SNS.SMS.SenderID': attribute('String', senderId),
      'AWS.SNS.SMS.MaxPrice': attribute('Number', maxPriceOf(text, maxPriceUsd)),
    },
  });
  return sendOnce(() => client.send(command));
}
