/** An alarm that states its impact on people, and tells the topic. */
import { Duration, type Stack } from 'aws-cdk-lib';
import { Alarm, ComparisonOperator, type IMetric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';
import type { StageResources } from '../functions/stage-resources.ts';

/** Metrics are summed over this long. */
export const alarmPeriod = Duration.minutes(5);

interface AlarmProps {
  readonly topic: ITopic;
  readonly metric: IMetric;
  /** From this value on it rings. */
  readonly threshold: number;
  readonly impact: string;
  /** For a metric that should never stop: it rings when the metric falls below the threshold, or is not there at all. */
  readonly whenBelow?: true;
}

type AddAlarm = (id: string, metric: IMetric, threshold: number, impact: string, whenBelow?: true) => void;

/** Adds alarms to the stack of the watched resources; all alarms of a stack stand together there. */
export function alarmsIn(stack: Stack, { alarmTopic: topic }: Pick<StageResources, 'alarmTopic'>): AddAlarm {
  const scope = (stack.node.tryFindChild('Alarms') as Construct | undefined) ?? new Construct(stack, 'Alarms');
  return (id, metric, threshold, impact, whenBelow) => {
    createAlarm(scope, id, { topic, metric, threshold, impact, ...(whenBelow && { whenBelow }) });
  };
}

/** The construct's id is its section in docs/operating.md. */
export function createAlarm(scope: Construct, id: string, props: AlarmProps): Alarm {
  const { topic, metric, threshold, impact, whenBelow } = props;
  const alarm = new Alarm(scope, id, {
    metric,
    threshold,
    evaluationPeriods: 1,
    comparisonOperator: whenBelow
      ? ComparisonOperator.LESS_THAN_THRESHOLD
      : ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
    treatMissingData: whenBelow ? TreatMissingData.BREACHING : TreatMissingData.NOT_BREACHING,
    alarmDescription: impact,
  });
  const tell = new SnsAction(topic);
  alarm.addAlarmAction(tell);
  alarm.addOkAction(tell);
  return alarm;
}
