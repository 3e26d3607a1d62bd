/** Reads a request body strictly (promise A1): JSON that means one thing only, then exactly the fields of the contract. */
import { parse, type ValueNode } from '@humanwhocodes/momoa';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import type * as z from 'zod';
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

/** Two readers may disagree about a repeated key, and `__proto__` is nobody's field (RFC 8259 §4). */
function isUnambiguous(node: ValueNode, depth = 1): boolean {
  if (depth > maxDepth) return false;
  if (node.type === 'Array') return node.elements.every(({ value }) => isUnambiguous(value, depth + 1));
  if (node.type !== 'Object') return true;
  const names = node.members.map(({ name }) => (name.type === 'String' ? name.value : name.name));
  return (
    new Set(names).size === names.length &&
    !names.includes('__proto__') &&
    node.members.every(({ value }) => isUnambiguous(value, depth + 1))
  );
}

function parseJson(text: string): Result<unknown, BodyFault> {
  try {
    if (isUnambiguous(parse(text, { mode: 'json' }).body)) return ok(JSON.parse(text));
  } catch {}
  return err({ code: 'malformed_json' });
}

function toFieldFaults({ issues }: z.ZodError): FieldFault[] {
  return issues.flatMap(issue =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map(field => ({ field, code: 'unknown_field' as const }))
      : [{ field: issue.path.join('.'), code: issue.path.length > 0 ? (issue.message as FieldCode) : 'wrong_type' }],
  );
}

/** An empty body stands for an object without fields. */
export function readBody<T>(event: APIGatewayProxyEventV2, schema: z.ZodType<T>): Result<T, BodyFault> {
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
