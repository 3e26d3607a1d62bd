/** Reads a request body strictly (requirement A1): JSON that means one thing only, then exactly the fields of the contract. */
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import type * as z from 'zod/mini';
import type { FieldCode, ProblemCode } from '../../core/messages/codes.ts';
import { err, ok, type Result } from '../../core/result.ts';
import type { FieldFault } from '../../core/sign-up/typed-input.ts';

const maxBytes = 8 * 1024;
const maxDepth = 5;

interface BodyFault {
  readonly code: Extract<
    ProblemCode,
    'malformed_json' | 'payload_too_large' | 'unsupported_media_type' | 'invalid_input'
  >;
  readonly errors?: FieldFault[];
}

/** In valid JSON, a string followed by a colon is a name, and a bracket outside of strings is structure. */
const structure = /"(?<string>(?:[^"\\]|\\.)*)"(?<colon>\s*:)?|[{}[\]]/g;

/**
 * Two readers may disagree about a repeated name (RFC 8259 §4) and about half a surrogate pair (§8.2), which the table
 * refuses; `__proto__` is nobody's field. Takes valid JSON.
 */
function isUnambiguous(json: string): boolean {
  const open: Set<string>[] = [];
  for (const { 0: token, groups } of json.matchAll(structure)) {
    if (token === '{' || token === '[') open.push(new Set());
    else if (token === '}' || token === ']') open.pop();
    else {
      const string: string = JSON.parse(`"${groups?.string ?? ''}"`);
      if (!string.isWellFormed()) return false;
      if (groups?.colon && (string === '__proto__' || open.at(-1)?.has(string))) return false;
      if (groups?.colon) open.at(-1)?.add(string);
    }
    if (open.length > maxDepth) return false;
  }
  return true;
}

function parseJson(text: string): Result<unknown, BodyFault> {
  try {
    const value: unknown = JSON.parse(text);
    if (isUnambiguous(text)) return ok(value);
  } catch {}
  return err({ code: 'malformed_json' });
}

/** One a field, the first: a list has a length too, and would be of the wrong type and too short at once. */
function toFieldFaults({ issues }: z.core.$ZodError): FieldFault[] {
  const faults = issues.flatMap(issue =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map(field => ({ field, code: 'unknown_field' as const }))
      : [
          {
            field: issue.path.join('.'),
            code: issue.path.length > 0 ? (issue.message as FieldCode) : ('wrong_type' as const),
          },
        ],
  );
  return faults.filter(({ field }, index) => faults.findIndex(other => other.field === field) === index);
}

/** An empty body stands for an object without fields. */
export function readBody<T>(event: APIGatewayProxyEventV2, schema: z.ZodMiniType<T>): Result<T, BodyFault> {
  const raw = event.body ?? '';
  const text = event.isBase64Encoded ? Buffer.from(raw, 'base64').toString() : raw;
  if (Buffer.byteLength(text) > maxBytes) return err({ code: 'payload_too_large' });
  if (text !== '' && !/^application\/json\s*(;|$)/i.test(event.headers['content-type'] ?? ''))
    return err({ code: 'unsupported_media_type' });
  const json = parseJson(text || '{}');
  if (!json.ok) return json;
  const read = schema.safeParse(json.value);
  return read.success ? ok(read.data) : err({ code: 'invalid_input', errors: toFieldFaults(read.error) });
}
