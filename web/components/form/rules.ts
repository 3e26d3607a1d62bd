/**
 * The rules of the API for what is typed. They are loaded once somebody types: numbering plans and common words weigh more
 * than a page.
 */
import { isBirthDate } from '../../../core/booking/patient.ts';
import { parseContact } from '../../../core/contact/typed-contact.ts';
import type { FieldCode } from '../../../core/messages/codes.ts';
import { isShownName } from '../../../core/shown-text.ts';
import { type FieldFault, formFaults } from '../../../core/sign-up/typed-input.ts';
import { platform } from '../../platform.ts';

const policy = { ...platform, service: { name: platform.name } };

/** Fields of several forms. What is empty breaks no rule: a form knows by itself which fields it needs. */
interface Typed {
  readonly lastName?: string;
  readonly firstName?: string;
  readonly birthDate?: string;
  readonly phone?: string;
  readonly email?: string;
  readonly emailConfirmation?: string;
  readonly password?: string;
  readonly identifier?: string;
}

export function brokenRules(form: Typed): readonly FieldFault[] {
  const typed: Typed = Object.fromEntries(Object.entries(form).filter(([, value]) => value.trim() !== ''));
  const { lastName, firstName, birthDate, identifier } = typed;
  const fault = (field: keyof Typed, code: FieldCode, isBroken: boolean) => (isBroken ? [{ field, code }] : []);
  return [
    ...fault('lastName', 'invalid_name', lastName !== undefined && !isShownName(lastName)),
    ...fault('firstName', 'invalid_name', firstName !== undefined && !isShownName(firstName)),
    ...fault('birthDate', 'invalid_birth_date', birthDate !== undefined && !isBirthDate(birthDate, Date.now())),
    ...formFaults(typed, policy),
    ...fault('identifier', 'invalid_identifier', identifier !== undefined && !parseContact(identifier, policy).ok),
  ];
}
