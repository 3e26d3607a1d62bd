/** The fate of patients' data when the stack, or a resource in it, is deleted. */
import { RemovalPolicy } from 'aws-cdk-lib';
import type { Configuration } from '../../core/configuration.ts';

/** Production is the one stage that may not be thrown away. */
export const retainsData = ({ stage }: Configuration): boolean => stage === 'production';

/**
 * Protected against deletion, which also forbids CloudFormation to roll a first deployment back. So it is switched on once the
 * first one succeeded (decision 74).
 */
export const isProtected = (configuration: Configuration): boolean =>
  retainsData(configuration) && configuration.deploy?.isProtected === true;

/** Kept in production, except what a first deployment leaves behind when it fails: nobody's data is in that yet. */
export const removalPolicy = (configuration: Configuration): RemovalPolicy =>
  retainsData(configuration) ? RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE : RemovalPolicy.DESTROY;
