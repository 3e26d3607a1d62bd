/** What a simulated morning came to, in words, and whether that is what was promised. */
import type { ChannelFigures } from './deliveries.ts';
import type { Morning, Outcome } from './morning.ts';

const names = { email: 'e-mails', sms: 'texts' } as const;
type Channel = keyof typeof names;
const channels = Object.keys(names) as readonly Channel[];

const number = (value: number) => value.toLocaleString('en');

function duration(seconds: number): string {
  if (seconds < 120) return `${seconds} s`;
  const minutes = Math.round(seconds / 60);
  return minutes < 120 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

function lineOf(channel: Channel, { expected, lost, repeated, late }: ChannelFigures): string {
  const { median, of99, most } = late;
  return (
    `  ${names[channel].padEnd(7)} ${number(expected)} due, ${number(lost)} lost, ${number(repeated)} twice;` +
    ` late: half at most ${duration(median)}, 99 % ${duration(of99)}, all ${duration(most)}`
  );
}

export function report(
  title: string,
  { appointments, overSeconds, ratePerSecond }: Morning,
  outcome: Outcome,
): string[] {
  const rates = channels.map(channel => `${ratePerSecond[channel]} ${names[channel]}`).join(' and ');
  return [
    title,
    `  ${number(appointments)} appointments within ${duration(overSeconds)}, at ${rates} a second`,
    ...channels.map(channel => lineOf(channel, outcome[channel])),
  ];
}

/** A table that forgets five minutes cannot know what went out in them: those messages, and no others, may go out twice. */
export const isRight = ({ restored, ratePerSecond }: Morning, outcome: Outcome): boolean =>
  outcome.waiting === 0 &&
  channels.every(channel => {
    const { lost, repeated } = outcome[channel];
    return lost === 0 && repeated <= (restored ? restored.back * ratePerSecond[channel] : 0);
  });
