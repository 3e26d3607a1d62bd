/** Whether the API's own description knows an answer: its route, its status and the code of its problem. */
import { openApiDocument } from '../../lambdas/contract/openapi.ts';
import { routes } from '../../lambdas/functions.ts';
import { problemOf } from './answers.ts';
import type { Answer, Question } from './request.ts';

const document = openApiDocument('Tests', 'http://localhost');

const patterns = routes.map(({ method, path }) => ({
  method,
  path,
  pattern: new RegExp(`^${path.replaceAll('.', '\\.').replace(/\{\w+\}/g, '[^/]+')}$`),
}));

/** @throws Error when a route of ours gave an answer that its description lacks. */
export function checkDocumented({ method, path }: Question, answer: Answer): void {
  const route = patterns.find(known => known.method === method && known.pattern.test(path));
  if (!route) return;
  const verb = method.toLowerCase() as 'get' | 'post' | 'patch' | 'delete';
  const responses = document.paths?.[route.path]?.[verb]?.responses ?? {};
  const described: unknown = responses[String(answer.status)];
  const text = JSON.stringify(described);
  if (text === undefined) throw new Error(`${method} ${route.path} ${answer.status} is not documented: ${answer.text}`);
  if (answer.status >= 400 && !text.includes(`\`${problemOf(answer).code}\``))
    throw new Error(`${method} ${route.path} does not document ${answer.text}`);
}
