import { textResumeUrl } from '../../../core/account/link-paths.ts';
import { languages } from '../../../core/language.ts';
import { correctionRequestEmail, resumeEmail, resumeSms } from '../../../core/messages/correction.ts';
import { segments } from '../../../core/messages/format/gsm7.ts';
import { correctionText } from '../../../core/messages/rejection-text.ts';
import { hrefsOf } from '../../support/messages/read-page.ts';

const link = 'https://patients.example/sign-up/0b7f9a52-7f5e-4c1e-9a3e-d6b1f7c3a001';
const practice = { name: 'Cabinet du Parc', phone: '+33 1 80 00 00 00' };
const serviceName = 'Espace Patient';
const webOrigin = 'https://patients.example';
const supportEmail = 'support@patients.example';

describe.each(languages)('about a correction, in %s', language => {
  it('the patient who waits is told whom to call', () => {
    const text = correctionText(language, practice);
    expect(text).toMatch(/Cabinet du Parc.*\+33 1 80 00 00 00/);
  });

  it('the practice is told without any link or contact detail', () => {
    const { text, html } = correctionRequestEmail({ language, serviceName, practiceName: practice.name });
    expect(text).not.toMatch(/@|https?:|\+\d/);
    expect(hrefsOf(html)).toEqual([]);
  });

  it('the patient who left has one link to go on', () => {
    const { html } = resumeEmail({ language, serviceName, webOrigin, supportEmail, reference: 'K7Q-4MX', link });
    expect(html.match(/href="[^"]*"/g)).toEqual([
      `href="${link}"`,
      `href="mailto:${supportEmail}"`,
      `href="${webOrigin}/contact?topic=sign_up&amp;reference=K7Q-4MX"`,
    ]);
  });

  it('the patient who left gets a text message of two segments at most, the link last', () => {
    const longest = textResumeUrl('https://inscription.patients.example', 'f'.repeat(32), 'a'.repeat(50));
    const text = resumeSms({ language, serviceName: 'M'.repeat(30), link: longest });
    expect(segments(text)).toBeLessThanOrEqual(2);
    expect(text.endsWith(` ${longest}`)).toBe(true);
  });
});
