/** The alarms about the API as a whole: it fails, or the gateway takes no more. */
import type { Stack } from 'aws-cdk-lib';
import type { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import { FilterPattern, type LogGroup, MetricFilter } from 'aws-cdk-lib/aws-logs';
import type { StageResources } from '../functions/stage-resources.ts';
import { stageName } from '../stage-name.ts';
import { alarmPeriod, alarmsIn } from './add-alarm.ts';
import { countedEvents } from './logged-events.ts';

const metricName = 'RequestsThrottled';

/** @param logGroup of the stage: the gateway has no metric of what it throttles */
export function apiAlarms(stack: Stack, resources: StageResources, api: HttpApi, logGroup: LogGroup): void {
  const addAlarm = alarmsIn(stack, resources);
  const failures = api.metricServerError({ statistic: 'Sum', period: alarmPeriod });
  addAlarm('ApiFailing', failures, 5, 'Patients see error pages while they sign up.');
  new MetricFilter(stack, metricName, {
    logGroup,
    filterPattern: FilterPattern.stringValue('$.refused', '=', 'THROTTLED'),
    metricNamespace: stageName(resources.configuration),
    metricName,
    metricValue: '1',
  });
  addAlarm(
    metricName,
    countedEvents(resources, metricName),
    20,
    'More requests come on a route than it takes: people who need it are told to try again.',
  );
}
