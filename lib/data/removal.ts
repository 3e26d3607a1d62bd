/** The fate of patients' data when the stack, or a resource in it, is deleted. */
import { RemovalPolicy } from 'aws-cdk-lib';
import type { Configuration } from '../../core/configuration.ts';

/** Production is the one stage that may not be thrown away. */
export const retainsData = ({ stage }: Configuration): boolean => stage === 'production';

/** Kept in production, except what a first deployment leaves behind when it fails: nobody's data is in that yet. */
export const removalPolicy = (configuration: Configuration): RemovalPolicy =>
  retainsData(configuration) ? RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE : RemovalPolicy.DESTROY;
