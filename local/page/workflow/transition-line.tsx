/** The line from one state to another. */
import type { PlacedTransition } from './layout/layout.ts';

interface Props {
  readonly transition: PlacedTransition;
  readonly isOnWay: boolean;
}

export const TransitionLine = ({ transition: { from, to, kind, labels, line, reverse }, isOnWay }: Props) => (
  <path
    class={`transition transition--${kind}${isOnWay ? ' transition--on-way' : ''}`}
    {...(kind === 'catch' && !isOnWay
      ? { d: reverse, 'marker-start': 'url(#arrow-catch)' }
      : { d: line, 'marker-end': isOnWay ? 'url(#arrow-on-way)' : 'url(#arrow)' })}
  >
    <title>{`${from} → ${to}${labels.length > 0 ? `: ${labels.join(', ')}` : ''}`}</title>
  </path>
);

/** Above all lines, so that none runs through a word. */
export const TransitionLabel = ({ transition: { label }, isOnWay }: Props) =>
  label === undefined ? null : (
    <g
      class={`transition-label${isOnWay ? ' transition-label--on-way' : ''}`}
      transform={`translate(${label.x} ${label.y})`}
    >
      <rect x={-label.width / 2} y="-8" width={label.width} height="16" rx="4" />
      <text y="4" text-anchor="middle">
        {label.text}
      </text>
    </g>
  );
