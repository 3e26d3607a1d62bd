import { LanguageCode, VoiceId } from '@aws-sdk/client-pinpoint-sms-voice-v2';
import fc from 'fast-check';
import { languages } from '../../../core/language.ts';
import { codeCall } from '../../../core/messages/code-call.ts';

const call = { code: '042', serviceName: 'Espace Patient' };

describe('the robot call', () => {
  it.each([
    [
      'fr',
      'Bonjour. Voici votre code de vérification pour Espace Patient. 0, 4, 2. Je répète. 0, 4, 2. Ne communiquez ce code à personne. Si vous n’avez rien demandé, ne tenez pas compte de cet appel. Au revoir.',
    ],
    [
      'en',
      'Hello. Here is your verification code for Espace Patient. 0, 4, 2. I repeat. 0, 4, 2. Do not tell this code to anyone. If you did not ask for it, please ignore this call. Goodbye.',
    ],
    [
      'de',
      'Guten Tag. Hier ist Ihr Bestätigungscode für Espace Patient. 0, 4, 2. Ich wiederhole. 0, 4, 2. Geben Sie diesen Code nicht weiter. Falls Sie ihn nicht angefordert haben, ignorieren Sie diesen Anruf bitte. Auf Wiederhören.',
    ],
    [
      'it',
      'Buongiorno. Ecco il Suo codice di verifica per Espace Patient. 0, 4, 2. Ripeto. 0, 4, 2. Non comunichi questo codice a nessuno. Se non l’ha richiesto, ignori questa chiamata. Arrivederci.',
    ],
  ] as const)('in %s', (language, text) => {
    expect(codeCall({ ...call, language }).text).toBe(text);
  });

  it('says the digits one by one and slowly, twice', () => {
    const digits =
      '<p><prosody rate="slow"><say-as interpret-as="digits">0</say-as><break time="700ms"/><say-as interpret-as="digits">4</say-as><break time="700ms"/><say-as interpret-as="digits">2</say-as></prosody></p>';
    expect(codeCall({ ...call, language: 'en' }).ssml).toBe(
      '<speak xml:lang="en-GB"><p><break time="1s"/>Hello. Here is your verification code for Espace Patient.</p>' +
        `${digits}<p>I repeat.</p>${digits}` +
        '<p>Do not tell this code to anyone. If you did not ask for it, please ignore this call. Goodbye.</p></speak>',
    );
  });

  it.each(languages)('has a voice of its own language in %s', language => {
    const { voiceId, languageCode } = codeCall({ ...call, language });
    expect(Object.values(VoiceId)).toContain(voiceId);
    expect(Object.keys(LanguageCode)).toContain(languageCode.replace('-', '_').toUpperCase());
    expect(languageCode.slice(0, 2)).toBe(language);
  });

  it('is well-formed and short enough whatever the service is called', () => {
    const configured = fc.record({
      language: fc.constantFrom(...languages),
      code: fc.stringMatching(/^\d{3,8}$/),
      serviceName: fc.oneof(
        fc.string({ maxLength: 30 }),
        fc.string({ unit: fc.constantFrom(...'<>&"\'\u0000\u001b'), maxLength: 30 }),
      ),
    });
    fc.assert(
      fc.property(configured, message => {
        const { ssml } = codeCall(message);
        expect(ssml.length).toBeLessThan(6000);
        expect(ssml.replace(/<\/?(?:speak|p|prosody|say-as|break)(?: [a-z:-]+="[^"<&]*")*\/?>/g, '')).not.toMatch(
          /[<>\p{Cc}]|&(?!amp;|lt;|gt;|quot;|#39;)/u,
        );
      }),
    );
  });
});
