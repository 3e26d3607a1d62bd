/** The variants that the tests of the infrastructure look at: the stages, and configurations that change the templates. */
import { stages } from '../../bin/stages.ts';
import { type Configuration, parseConfiguration } from '../../core/configuration.ts';

export interface Variant {
  readonly configuration: Configuration;
  /** Where patients' data is. */
  readonly region: string;
  /** By the rules of cdk-nag, which take a while. */
  readonly isJudged?: true;
}

/** CloudFormation's templates by the name of their stack; none where the app refused, with its words. */
export interface Assembly {
  readonly templates: Readonly<Record<string, Template>>;
  /** The stacks that CloudFormation refuses to delete. */
  readonly protectedStacks: readonly string[];
  readonly refusal: string;
}

export interface Template {
  readonly Resources: Readonly<Record<string, Resource>>;
  readonly Outputs?: Readonly<Record<string, { readonly Value: unknown; readonly Export?: { readonly Name: string } }>>;
}

export interface Resource {
  readonly Type: string;
  readonly Properties: Record<string, unknown>;
  readonly [attribute: string]: unknown;
}

const region = 'eu-west-3';
const { staging } = stages;
/** As from its second deployment on. */
const production = parseConfiguration({ ...stages.production, deploy: { region, isProtected: true } });
const changed = (change: object) => ({ configuration: parseConfiguration({ ...production, ...change }), region });

export const certificateArn = 'arn:aws:acm:us-east-1:123456789012:certificate/0a1b2c3d-4e5f';

export const variants = {
  production: { configuration: production, region, isJudged: true },
  staging: { configuration: staging, region, isJudged: true },
  besideTheWeb: { configuration: production, region: 'us-east-1' },
  withOwnHost: { ...changed({ web: { certificateArn } }), isJudged: true },
  withConfigurationSet: changed({ email: { ...production.email, identity: 'existing', configurationSet: 'patients' } }),
  /** Not protected yet, and nobody is told. */
  firstDeployment: changed({ deploy: { region }, alarms: {} }),
  withBareNumber: changed({ voice: { originationIdentity: '+33180000000' } }),
} as const satisfies Record<string, Variant>;

export type VariantName = keyof typeof variants | 'unread' | 'careless';
