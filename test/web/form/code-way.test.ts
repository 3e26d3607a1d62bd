/** How the code will come, in words. */

import { fields } from '../../../core/messages/fr/fields.ts';
import { codeWay } from '../../../web/components/form/code-way.ts';
import { texts } from '../../../web/texts/fr.ts';

it.each([
  ['mobile', true, 'Vous recevrez le code par SMS.'],
  ['mobile', false, 'Vous recevrez le code par SMS.'],
  ['fixed_line', true, 'Un robot vous appellera'],
  ['fixed_line', false, 'Les téléphones fixes de ce pays ne peuvent pas être appelés.'],
  ['fixed_line_or_mobile', true, 'ou par appel si vous le demandez'],
  ['fixed_line_or_mobile', false, 'Vous recevrez le code par SMS.'],
] as const)('to a %s, called: %s', (line, isCallable, words) => {
  expect(codeWay({ line, isCallable }, { ...texts, fields })).toContain(words);
});
