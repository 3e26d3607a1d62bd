/** The workflow live: the drawing with the sign-ups on it, and the same as lists. */
import { useState } from 'preact/hooks';
import type { WatchedSignUp } from '../../workflow/watched-sign-up.ts';
import type { WorkflowGraph } from '../../workflow/workflow-graph.ts';
import { useNow } from '../use-now.ts';
import { Diagram } from './diagram.tsx';
import { trafficOf } from './layout/traffic.ts';
import { Legend } from './legend.tsx';
import { SignUpList } from './sign-up-list.tsx';
import { StateList } from './state-list.tsx';
import { useDrawing } from './use-drawing.ts';
import { useWalk } from './use-walk.ts';
import { useWay } from './use-way.ts';
import { Viewport } from './viewport.tsx';
import { Zoom } from './zoom.tsx';

interface Props {
  readonly graph: WorkflowGraph;
  readonly signUps: readonly WatchedSignUp[];
}

/** Smaller than this, its words can no longer be read: then it scrolls. */
const smallestReadable = 0.7;

export function Workflow({ graph, signUps }: Props) {
  const [isWhole, setWhole] = useState(false);
  const shown = useWalk(signUps, true);
  const traffic = trafficOf(signUps, shown, useNow(2_000));
  const [chosen, choose] = useState<string>();
  const drawing = useDrawing(graph, signUps, chosen, isWhole);
  const way = useWay(signUps, shown, chosen, drawing.transitions);
  const [width, setWidth] = useState(0);
  const [zoomed, zoom] = useState<number | 'fit'>();
  const fit = width === 0 ? 1 : Math.min(1, width / drawing.width);
  const scale = zoomed === 'fit' ? fit : (zoomed ?? Math.max(fit, smallestReadable));
  return (
    <section class="part" id="workflow" aria-labelledby="workflow-title">
      <header class="part-head">
        <h2 id="workflow-title">Workflow</h2>
        <p class="part-head__fact">{signUps.filter(({ status }) => status === 'running').length} under way</p>
        <label class="whole">
          <input type="checkbox" checked={isWhole} onChange={event => setWhole(event.currentTarget.checked)} />
          Errors and ways back, too
        </label>
        <Zoom scale={scale} fit={fit} zoom={zoom} />
      </header>
      <div class="workflow">
        <SignUpList signUps={signUps} followed={way.id} chosen={chosen} choose={choose} />
        <Viewport scale={scale} target={drawing.states.find(({ name }) => name === way.at)} onWidth={setWidth}>
          <Diagram drawing={drawing} traffic={traffic} way={way} scale={scale} />
        </Viewport>
      </div>
      <Legend />
      <StateList graph={graph} counts={traffic.counts} />
    </section>
  );
}
