/** Follows the service's stream. The browser reconnects by itself; each connection begins with the whole state. */
import { useEffect, useReducer } from 'preact/hooks';
import type { LiveEvents } from '../live-state.ts';
import { type Live, liveReducer, nothingYet } from './live-reducer.ts';

const againMs = 2_000;

export function useLive(): Live {
  const [live, dispatch] = useReducer(liveReducer, nothingYet);
  useEffect(() => {
    let source: EventSource;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const connect = () => {
      source = new EventSource('/local/events');
      const on = <Name extends keyof LiveEvents>(name: Name, tell: (data: LiveEvents[Name]) => void) =>
        source.addEventListener(name, event => tell(JSON.parse(event.data)));
      on('state', state => dispatch({ type: 'state', state }));
      on('message', message => dispatch({ type: 'message', message }));
      on('used', message => dispatch({ type: 'used', message }));
      on('signUps', signUps => dispatch({ type: 'signUps', signUps }));
      source.onerror = () => {
        dispatch({ type: 'lost' });
        // A browser gives up for good when something else than a stream answers.
        if (source.readyState === EventSource.CLOSED) timer = setTimeout(connect, againMs);
      };
    };
    connect();
    return () => {
      clearTimeout(timer);
      source.close();
    };
  }, []);
  return live;
}
