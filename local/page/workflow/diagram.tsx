/** The workflow as a drawing, with the sign-ups that are under way. The list beside it tells the same in words. */
import type { Drawing } from './layout/layout.ts';
import type { Traffic } from './layout/traffic.ts';
import { StateShape } from './state-shape.tsx';
import { Token } from './token.tsx';
import { TransitionLabel, TransitionLine } from './transition-line.tsx';
import type { Way } from './use-way.ts';

interface Props {
  readonly drawing: Drawing;
  readonly traffic: Traffic;
  readonly way: Way;
  readonly scale: number;
}

export const Diagram = ({ drawing, traffic: { walkers, counts }, way, scale }: Props) => {
  const { width, height, states, transitions } = drawing;
  // Lines on the way are drawn last, so that nothing crosses them.
  const ordered = [...transitions].sort((a, b) => Number(way.transitions.has(a)) - Number(way.transitions.has(b)));
  return (
    <svg
      class="diagram"
      role="img"
      aria-label="Drawing of the workflow. The lists of sign-ups and states tell the same in words."
      viewBox={`0 0 ${width} ${height}`}
      width={Math.round(width * scale)}
      height={Math.round(height * scale)}
    >
      <defs>
        {['arrow', 'arrow-catch', 'arrow-on-way'].map(id => (
          <marker
            key={id}
            id={id}
            class={id}
            viewBox="0 0 10 10"
            refX="9"
            refY="5"
            markerWidth="8"
            markerHeight="8"
            markerUnits="userSpaceOnUse"
            orient="auto-start-reverse"
          >
            <path d="M0 1 9 5 0 9z" />
          </marker>
        ))}
      </defs>
      {ordered.map(transition => (
        <TransitionLine key={transition.line} transition={transition} isOnWay={way.transitions.has(transition)} />
      ))}
      {transitions.map(transition => (
        <TransitionLabel key={transition.line} transition={transition} isOnWay={way.transitions.has(transition)} />
      ))}
      {states.map(state => (
        <StateShape
          key={state.name}
          state={state}
          count={counts.get(state.name) ?? 0}
          isOnWay={way.states.has(state.name)}
        />
      ))}
      {walkers.map(walker => (
        <Token key={walker.id} walker={walker} drawing={drawing} isFollowed={walker.id === way.id} />
      ))}
    </svg>
  );
};
