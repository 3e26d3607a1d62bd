/** Reads a request body strictly (requirement A1): exactly the fields of the contract, and all that is wrong with them at once. */
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import type * as z from 'zod/mini';
import type { Language } from '../../core/language.ts';
import type { FieldCode, ProblemCode } from '../../core/messages/codes.ts';
import { err, ok, type Result } from '../../core/result.ts';
import type { FieldFault } from '../../core/sign-up/typed-input.ts';
import { parseJson } from './strict-json.ts';

const usualMaxBytes = 8 * 1024;

interface BodyFault {
  readonly code: Extract<
    ProblemCode,
    'malformed_json' | 'payload_too_large' | 'unsupported_media_type' | 'invalid_input'
  >;
  readonly errors?: readonly FieldFault[];
}

/** Says what else is wrong with the fields that are well-formed, when others are not: people mend all in one round. */
export type Inspect<T> = (typed: Partial<T>, language: Language) => readonly FieldFault[];

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** An optional field that is sent as "" is absent (requirement A1), at any depth. */
function withoutBlanks(value: unknown, schema: z.core.$ZodType): unknown {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  if (def.type === 'optional') return withoutBlanks(value, def.innerType);
  if (def.type === 'array' && Array.isArray(value)) return value.map(item => withoutBlanks(item, def.element));
  if (def.type !== 'object' || !isRecord(value)) return value;
  const { shape } = def;
  const fields = Object.entries(value).map(([name, field]) => {
    const known = Object.hasOwn(shape, name) ? shape[name] : undefined;
    const isBlank = field === '' && known?._zod.optin === 'optional';
    return [name, isBlank ? undefined : known ? withoutBlanks(field, known) : field] as const;
  });
  return Object.fromEntries(fields.filter(([, field]) => field !== undefined));
}

/** One a field, the first: a list has a length too, and would be of the wrong type and too short at once. */
function toFieldFaults({ issues }: z.core.$ZodError): FieldFault[] {
  const faults = issues.flatMap((issue): FieldFault[] =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map(key => ({ field: [...issue.path, key].join('.'), code: 'unknown_field' }))
      : [
          {
            field: issue.path.join('.'),
            code: issue.path.length > 0 ? (issue.message as FieldCode) : 'wrong_type',
          },
        ],
  );
  const named = new Set<string>();
  return faults.filter(({ field }) => !named.has(field) && named.add(field));
}

/** @returns the fields that nothing is wrong with so far */
function wellFormed<T>(value: unknown, faults: readonly FieldFault[]): Partial<T> {
  const blamed = new Set(faults.map(({ field }) => field.split('.')[0]));
  const fields = isRecord(value) ? Object.entries(value).filter(([name]) => !blamed.has(name)) : [];
  return Object.fromEntries(fields) as Partial<T>;
}

/** An empty body stands for an object without fields. */
export function readBody<T>(
  event: APIGatewayProxyEventV2,
  schema: z.ZodMiniType<T>,
  inspect: (typed: Partial<T>) => readonly FieldFault[],
  maxBytes = usualMaxBytes,
): Result<T, BodyFault> {
  const raw = event.body ?? '';
  const text = event.isBase64Encoded ? Buffer.from(raw, 'base64').toString() : raw;
  if (Buffer.byteLength(text) > maxBytes) return err({ code: 'payload_too_large' });
  if (text !== '' && !/^application\/json\s*(;|$)/i.test(event.headers['content-type'] ?? ''))
    return err({ code: 'unsupported_media_type' });
  const json = parseJson(text || '{}');
  if (!json.ok) return err({ code: json.error });
  const value = withoutBlanks(json.value, schema);
  const read = schema.safeParse(value);
  if (read.success) return ok(read.data);
  const faults = toFieldFaults(read.error);
  return err({ code: 'invalid_input', errors: [...faults, ...inspect(wellFormed<T>(value, faults))] });
}
