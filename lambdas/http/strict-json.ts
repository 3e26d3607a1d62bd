/** JSON that means one thing only, for any reader (requirement A1). */
import { err, ok, type Result } from '../../core/result.ts';

const maxDepth = 5;

/** In valid JSON, a string followed by a colon is a name, and a bracket outside of strings is structure. */
const structure = /"(?<string>(?:[^"\\]|\\.)*)"(?<colon>\s*:)?|[{}[\]]/g;

/**
 * Two readers may disagree about a repeated name (RFC 8259 §4). They may also disagree about half a surrogate pair (§8.2),
 * which the table refuses. `__proto__` is nobody's field. Takes valid JSON.
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

export function parseJson(text: string): Result<unknown, 'malformed_json'> {
  try {
    const value: unknown = JSON.parse(text);
    if (isUnambiguous(text)) return ok(value);
  } catch {}
  return err('malformed_json');
}
