/** The stacks as CloudFormation would get them, without bundling any code: seconds instead of a minute. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { stages } from '../../bin/stages.ts';
import type { Configuration } from '../../core/configuration.ts';
import { SignUpStack } from '../../lib/sign-up-stack.ts';
import { WebStack } from '../../lib/web-stack.ts';

interface Resource {
  readonly Type: string;
  readonly Properties: Record<string, unknown>;
  readonly [attribute: string]: unknown;
}

const { context } = JSON.parse(readFileSync('cdk.json', 'utf8')) as { context: Record<string, unknown> };

const folder = mkdtempSync(join(tmpdir(), 'synthesised-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** An empty folder for an assembly, gone when the tests of the file are over. */
export const outdir = (): string => mkdtempSync(join(folder, 'cdk.out-'));

const newApp = () =>
  new App({ outdir: outdir(), context: { ...context, 'aws:cdk:bundling-stacks': [] }, analyticsReporting: false });

/** The service alone, in whichever region. */
export const synthesised = (configuration: Configuration = stages.production): Template =>
  Template.fromStack(new SignUpStack(newApp(), `sign-up-${configuration.stage}`, { configuration }));

/** Both stacks as bin/ makes them. */
export function bothStacks(configuration: Configuration = stages.production, region = 'eu-west-3') {
  const app = newApp();
  const name = `sign-up-${configuration.stage}`;
  const env = { region };
  const service = new SignUpStack(app, name, { configuration, env, crossRegionReferences: true });
  const web = new WebStack(app, `${name}-web`, { configuration, env, apiEndpoint: service.apiEndpoint });
  return { app, service, web };
}

/** What stands in front of the service. */
export const synthesisedWeb = (configuration?: Configuration): Template =>
  Template.fromStack(bothStacks(configuration).web);

export const resources = (template: Template): Record<string, Resource> =>
  template.toJSON().Resources as Record<string, Resource>;

/** The one resource of that type, or the one among several whose logical id starts so. */
export function resource(template: Template, type: string, idStart = ''): Resource {
  const found = Object.entries(resources(template)).filter(([id, { Type }]) => Type === type && id.startsWith(idStart));
  const [only] = found;
  if (!only || found.length > 1) throw new Error(`${found.length} resources are ${type} ${idStart}`);
  return only[1];
}

/** Functions by the name that their description ends with. */
export function functions(template: Template): Map<string, Resource> {
  const all = Object.values(resources(template)).filter(({ Type }) => Type === 'AWS::Lambda::Function');
  return new Map(all.map(each => [String(each.Properties.Description).split(' ').at(-1) ?? '', each]));
}

/** Logical id of the role of that function. */
export function roleOf(template: Template, name: string): string {
  const role = functions(template).get(name)?.Properties.Role as { 'Fn::GetAtt': [string, string] } | undefined;
  if (!role) throw new Error(`There is no function ${name}`);
  return role['Fn::GetAtt'][0];
}
