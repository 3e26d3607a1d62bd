/** Whether the API's own description knows an answer: its route, its status, its headers, and its body to the last field. */
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { openApiDocument } from '../../lambdas/contract/openapi/document.ts';
import { routes } from '../../lambdas/functions.ts';
import { problemOf } from './answers.ts';
import type { Answer, HttpRequest } from './request.ts';

const document = JSON.parse(JSON.stringify(openApiDocument('Tests', 'http://localhost')));
const ajv = new Ajv2020({ strict: false, validateFormats: false }).addSchema(document, 'openapi');

const patterns = routes.map(({ method, path }) => ({
  method,
  path,
  pattern: new RegExp(`^${path.replaceAll('.', '\\.').replace(/\{\w+\}/g, '[^/]+')}$`),
}));

const compiled = new Map<string, ValidateFunction>();

/** @param names of the way to a schema in the document */
function validatorOf(...names: string[]): ValidateFunction {
  const pointer = names.map(name => encodeURIComponent(name.replaceAll('~', '~0').replaceAll('/', '~1'))).join('/');
  const known = compiled.get(pointer) ?? ajv.compile({ $ref: `openapi#/${pointer}` });
  compiled.set(pointer, known);
  return known;
}

/** @returns what an answer has that its description lacks, if anything */
function lack(place: readonly string[], answer: Answer): string | undefined {
  const described = place.reduce((part, name) => part?.[name], document);
  if (described === undefined) return 'is not documented';
  if (answer.headers['retry-after'] && !described.headers?.['Retry-After']) return 'does not document Retry-After';
  if (described.content === undefined) return answer.text === '' ? undefined : 'documents no body';
  const [type = ''] = (answer.headers['content-type'] ?? '').split(';');
  if (!(type in described.content)) return `does not document ${type}`;
  const fits = validatorOf(...place, 'content', type, 'schema');
  return fits(answer.json ?? answer.text) ? undefined : `does not fit its schema: ${ajv.errorsText(fits.errors)}`;
}

/** @throws Error when a route of ours gave an answer that its description lacks. */
export function checkDocumented({ method, path }: HttpRequest, answer: Answer): void {
  const route = patterns.find(known => known.method === method && known.pattern.test(path.replace(/\?.*$/s, '')));
  if (!route) return;
  // The description also has the gateway's answers, which no function may give.
  if (answer.status >= 400) problemOf(answer);
  const lacking = lack(['paths', route.path, method.toLowerCase(), 'responses', String(answer.status)], answer);
  if (lacking !== undefined) throw new Error(`${method} ${route.path} ${answer.status} ${lacking}: ${answer.text}`);
}
