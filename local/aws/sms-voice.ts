/** AWS End User Messaging on this machine: a robot's call lands in the outbox, as text and as the SSML it was given. */
import { randomUUID } from 'node:crypto';
import type { Outbox } from './outbox.ts';
import { type Service, text } from './service.ts';
import { ServiceError } from './service-error.ts';

export function smsVoice(outbox: Outbox): Service {
  return {
    name: 'smsVoice',
    wireName: 'PinpointSMSVoiceV2',
    operations: {
      SendVoiceMessage(parameters) {
        const to = text(parameters, 'DestinationPhoneNumber');
        const body = text(parameters, 'MessageBody');
        if (!/^\+?[1-9]\d{1,18}$/.test(to) || text(parameters, 'OriginationIdentity') === '' || body === '')
          throw new ServiceError('ValidationException', 'The call lacks a number, an origin or words.');
        const isSsml = parameters.MessageBodyTextType === 'SSML';
        const language = languageOf(body, text(parameters, 'VoiceId'));
        outbox.add({
          channel: 'voice',
          to,
          text: isSsml ? spoken(body) : body,
          ...(isSsml && { ssml: body }),
          ...(language !== undefined && { language }),
        });
        return { MessageId: randomUUID() };
      },
    },
  };
}

/** The language of a voice, where the markup names none. */
const voices: Readonly<Record<string, string>> = { LEA: 'fr-FR', AMY: 'en-GB', VICKI: 'de-DE', BIANCA: 'it-IT' };

const languageOf = (body: string, voiceId: string): string | undefined =>
  /<speak\b[^>]*\bxml:lang="([a-z]{2,3}(?:-[a-z0-9]{2,8})*)"/i.exec(body)?.[1] ?? voices[voiceId];

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };

/** @returns the words that a listener hears: a break is a comma, the end of a sentence or paragraph a full stop. */
function spoken(ssml: string): string {
  return ssml
    .replace(/<break[^>]*>/g, ', ')
    .replace(/<\/[ps]>/g, '. ')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(lt|gt|quot|apos|amp);/g, (_, name: string) => entities[name] ?? '')
    .replace(/\s+/g, ' ')
    .replace(/ (?=[.,!?])/g, '')
    .replace(/([.!?])[.,]+/g, '$1')
    .replace(/,+(?=[.!?])|^[., ]+/g, '')
    .trim();
}
