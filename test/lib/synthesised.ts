/** The deployed templates, as CloudFormation would get them, synthesised once a run for all files of tests. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { onceARun } from '../support/run/once.ts';
import type { Assembly, Resource, Template, VariantName } from './variants.ts';

export type { Resource, Template };

/** Runs a program of the repository on the Node of the tests. @throws Error with its output when it failed */
export function runNode(args: readonly string[], env: NodeJS.ProcessEnv = process.env): string {
  const { status, stdout, stderr, error } = spawnSync(process.execPath, args, { env, encoding: 'utf8' });
  if (status !== 0) throw new Error(error?.message ?? stderr);
  return stdout;
}

/** One process for all variants: in it the CDK is loaded once, in a file of tests each time. */
export function assembly(name: VariantName): Assembly {
  const folder = onceARun('synthesised', to => runNode(['test/lib/synthesise.ts', to]));
  return JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')) as Assembly;
}

/** The stack of that part of a stage, such as `data`. */
export function stack(part: string, variant: VariantName = 'production'): Template {
  const { templates, refusal } = assembly(variant);
  const found = Object.entries(templates).find(([name]) => /^sign-up-[^-]+-(.+)$/.exec(name)?.[1] === part)?.[1];
  if (!found) throw new Error(`${variant} has no stack for ${part}. ${refusal}`);
  return found;
}

export const webStack = (variant?: VariantName): Template => stack('web', variant);

/** All resources of the service's region, as if they were one stack: an import becomes a reference again. */
export function service(variant: VariantName = 'production'): Template {
  const parts = Object.entries(assembly(variant).templates).filter(([name]) => !name.endsWith('-web'));
  const exported = new Map(
    parts.flatMap(([, { Outputs = {} }]) =>
      Object.values(Outputs).flatMap(({ Export, Value }) => (Export ? [[Export.Name, Value] as const] : [])),
    ),
  );
  const all = parts.flatMap(([, { Resources }]) => Object.entries(Resources));
  const Resources = Object.fromEntries(all);
  if (Object.keys(Resources).length < all.length) throw new Error('Two stacks have a resource of the same logical id.');
  return { Resources: resolve(Resources, exported) as Template['Resources'] };
}

function resolve(value: unknown, exported: ReadonlyMap<string, unknown>): unknown {
  if (Array.isArray(value)) return value.map(each => resolve(each, exported));
  if (typeof value !== 'object' || value === null) return value;
  const { 'Fn::ImportValue': name } = value as Record<string, string>;
  if (name && !exported.has(name)) throw new Error(`No stack exports ${name}`);
  if (name) return exported.get(name);
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, resolve(each, exported)]));
}

export const resources = ({ Resources }: Template): Readonly<Record<string, Resource>> => Resources;

export const ofType = (template: Template, type: string): Resource[] =>
  Object.values(template.Resources).filter(({ Type }) => Type === type);

/** The one resource of that type, or the one among several whose logical id starts so. */
export function resource(template: Template, type: string, idStart = ''): Resource {
  const found = Object.entries(template.Resources).filter(([id, { Type }]) => Type === type && id.startsWith(idStart));
  const [only] = found;
  if (!only || found.length > 1) throw new Error(`${found.length} resources are ${type} ${idStart}`);
  return only[1];
}

/** Functions by the name that their description ends with; the CDK's own say something else. */
export function functions(template: Template): Map<string, Resource> {
  const all = ofType(template, 'AWS::Lambda::Function').filter(({ Properties }) =>
    String(Properties.Description).startsWith('sign-up-'),
  );
  return new Map(all.map(each => [String(each.Properties.Description).split(' ').at(-1) ?? '', each]));
}

/** Logical id of the role of that function. */
export function roleOf(template: Template, name: string): string {
  const role = functions(template).get(name)?.Properties.Role as { 'Fn::GetAtt': [string, string] } | undefined;
  if (!role) throw new Error(`There is no function ${name}`);
  return role['Fn::GetAtt'][0];
}
