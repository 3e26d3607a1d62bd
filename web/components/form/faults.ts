/** The faults of a form's fields, as codes: their sentences follow the language of the page. */
import type { FieldCode } from '../../../core/messages/codes.ts';
import type { Fields } from '../../../core/messages/text-types.ts';

interface Fault {
  readonly code: FieldCode;
  /** The API's sentence, for a code that this page does not know yet. */
  readonly message?: string | undefined;
}

export type Faults<Name extends string> = { readonly [N in Name]?: readonly Fault[] | undefined };

/** @param found each with the name that the API gives its field. @param nameOf the field of the page, if it has it */
export function byField<Name extends string>(
  found: readonly (Fault & { readonly field: string })[],
  nameOf: (field: string) => Name | undefined,
): Faults<Name> {
  const faults: { [N in Name]?: Fault[] } = {};
  for (const { field, code, message } of found) {
    const name = nameOf(field);
    if (name) faults[name] = [...(faults[name] ?? []), { code, message }];
  }
  return faults;
}

/** @returns the fields of these that are empty */
export function missing<Name extends string>(typed: Readonly<Record<Name, string>>, names: readonly Name[]) {
  const empty = names.filter(name => typed[name].trim() === '');
  const required: readonly Fault[] = [{ code: 'required' }];
  return Object.fromEntries(empty.map(name => [name, required])) as Faults<Name>;
}

/** Every fault of a field, so that it is mended in one round. */
export const sentenceOf = (faults: readonly Fault[] | undefined, fields: Fields): string | undefined =>
  faults?.map(({ code, message }) => fields[code] ?? message).join(' ');
