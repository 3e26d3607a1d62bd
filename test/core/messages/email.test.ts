import fc from 'fast-check';
import { languages } from '../../../core/language.ts';
import { accountExistsEmail, welcomeEmail } from '../../../core/messages/email.ts';
import { fetches, hrefsOf, wordsOf } from '../../support/messages/read-page.ts';

const words = {
  serviceName: 'Espace Patient',
  webOrigin: 'https://patients.example',
  supportEmail: 'support@patients.example',
};
const links = {
  confirmUrl: 'https://patients.example/confirm-email#0af9',
  notMeUrl: 'https://patients.example/not-me#90fa',
};
type Words = Parameters<typeof accountExistsEmail>[0];
const contact = 'https://patients.example/contact?topic=sign_up';
const messages = [
  ['welcome', (given: Words) => welcomeEmail(given, links), Object.values(links)],
  ['accountExists', accountExistsEmail, ['https://patients.example/sign-in']],
] as const;

describe.each(messages)('the %s e-mail', (_, write, urls) => {
  it.each(languages)('is an accessible page without anything remote in %s', language => {
    const { subject, html, text } = write({ ...words, language });
    expect(html).toMatch(new RegExp(`^<!doctype html>\n<html lang="${language}">`));
    expect(html).toContain(`<title>${subject}</title>`);
    expect(html).not.toMatch(fetches);
    const plain = wordsOf(html);
    for (const line of text.split('\n')) expect(plain).toContain(line);
  });

  it.each(languages)('A5: links to the configured pages alone in %s', language => {
    const { html, text } = write({ ...words, language });
    expect(hrefsOf(html).filter(href => href.startsWith('http'))).toEqual([...urls, contact]);
    expect(text.match(/https?:\S+/g)).toEqual([...urls, contact]);
  });

  it('escapes whatever the service is called', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...languages),
        fc.string({ unit: fc.constantFrom(...'<>&"\'a'), minLength: 1 }),
        (language, name) => {
          const { html } = write({ ...words, language, serviceName: name });
          const tags = html.match(/<[^>]*>/g) ?? [];
          expect(tags).toEqual(write({ ...words, language }).html.match(/<[^>]*>/g));
          expect(html.replace(/&(?:amp|lt|gt|quot|#39|#847|zwnj|nbsp);/g, '')).not.toContain('&');
        },
      ),
    );
  });
});
