/** Robot voice calls by AWS End User Messaging. */
import { PinpointSMSVoiceV2Client, SendVoiceMessageCommand, type VoiceId } from '@aws-sdk/client-pinpoint-sms-voice-v2';
import { providerClient, type Sending, sendOnce } from '../provider.ts';

const client = new PinpointSMSVoiceV2Client(providerClient);

interface VoiceCall {
  /** E.164. */
  readonly to: string;
  readonly ssml: string;
  readonly voiceId: VoiceId;
  /** The number, or the id of a number or pool, that calls. */
  readonly originationIdentity: string;
  /** After this nobody needs the call any more; the service's own default is three days. */
  readonly lifeSeconds: number;
}

/** @throws Fault `DeliveryFailed`, `MessageRefused` */
export function placeCall({ to, ssml, voiceId, originationIdentity, lifeSeconds }: VoiceCall): Promise<Sending> {
  const command = new SendVoiceMessageCommand({
    DestinationPhoneNumber: to,
    OriginationIdentity: originationIdentity,
    MessageBody: ssml,
    MessageBodyTextType: 'SSML',
    VoiceId: voiceId,
    TimeToLive: lifeSeconds,
  });
  return sendOnce(() => client.send(command));
}
