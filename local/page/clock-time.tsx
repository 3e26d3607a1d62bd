/** The time of day at which something came, with the whole date for machines and on hover. */

const hours = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });
const whole = new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeStyle: 'medium' });

export const clock = (at: string | number): string => hours.format(new Date(at));

export const ClockTime = ({ at }: { at: string }) => (
  <time dateTime={at} title={whole.format(new Date(at))}>
    {clock(at)}
  </time>
);
