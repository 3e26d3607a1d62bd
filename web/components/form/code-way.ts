/** The way of the code to a phone, told while the number is typed. */
import type { Phone } from '../../../core/contact/phone.ts';
import type { PageTexts } from '../../texts/types.ts';

type Words = Pick<PageTexts, 'form' | 'fields'>;

export function codeWay({ line, isCallable }: Pick<Phone, 'line' | 'isCallable'>, { form, fields }: Words): string {
  if (line === 'fixed_line') return isCallable ? form.byCall : fields.landline_not_served;
  return line === 'fixed_line_or_mobile' && isCallable ? form.bySmsOrCall : form.bySms;
}
