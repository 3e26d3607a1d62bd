/** One state: its outline tells its kind, a badge the number of sign-ups in it. */
import type { JSX } from 'preact';
import type { StateKind } from '../../workflow/workflow-graph.ts';
import type { PlacedState } from './layout/placed-state.ts';
import { StateIcon } from './state-icon.tsx';

interface Props {
  readonly state: PlacedState;
  readonly count: number;
  readonly isOnWay: boolean;
}

export const StateShape = ({ state, count, isOnWay }: Props) => {
  const { name, kind, comment, x, y, width, height } = state;
  const isFinal = kind === 'succeed' || kind === 'fail';
  const classes = [`state state--${kind}`, isOnWay && 'state--on-way', count > 0 && !isFinal && 'state--busy'];
  return (
    <g class={classes.filter(Boolean).join(' ')} transform={`translate(${x} ${y})`}>
      <title>{comment ?? name}</title>
      <Outline kind={kind} width={width} height={height} />
      {kind !== 'choice' && <StateIcon kind={kind} x={-width / 2 + 9} y={-8} />}
      <text class="state__name" x={kind === 'choice' ? 0 : 10} y="4.5" text-anchor="middle">
        {name}
      </text>
      {count > 0 && (
        <g class="state__count" transform={`translate(${width / 2 - 3} ${-height / 2 + 1})`}>
          <rect x={count > 9 ? -14 : -10} y="-10" width={count > 9 ? 28 : 20} height="20" rx="10" />
          <text y="4.5" text-anchor="middle">
            {count}
          </text>
        </g>
      )}
    </g>
  );
};

/** Tasks are boxes, doubled where somebody outside ends them; choices have corners, ends are round. */
function Outline({ kind, width, height }: { kind: StateKind; width: number; height: number }): JSX.Element {
  const [w, h] = [width / 2, height / 2];
  if (kind === 'choice')
    return <path class="state__outline" d={`M${-w} 0L${-w + 14} ${-h}H${w - 14}L${w} 0L${w - 14} ${h}H${-w + 14}Z`} />;
  const rx = kind === 'succeed' || kind === 'fail' ? h : kind === 'task' || kind === 'waiting' ? 8 : 3;
  return (
    <>
      <rect class="state__outline" x={-w} y={-h} width={width} height={height} rx={rx} />
      {(kind === 'waiting' || kind === 'succeed') && (
        <rect class="state__inner" x={-w + 3.5} y={-h + 3.5} width={width - 7} height={height - 7} rx={rx - 3} />
      )}
    </>
  );
}
