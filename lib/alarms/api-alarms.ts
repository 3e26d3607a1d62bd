/** The alarm about the API as a whole. */
import type { Stack } from 'aws-cdk-lib';
import type { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import type { StageResources } from '../functions/stage-resources.ts';
import { alarmPeriod, alarmsIn } from './add-alarm.ts';

export function apiAlarms(stack: Stack, resources: StageResources, api: HttpApi): void {
  const failures = api.metricServerError({ statistic: 'Sum', period: alarmPeriod });
  alarmsIn(stack, resources)('ApiFailing', failures, 5, 'Patients see error pages while they sign up.');
}
