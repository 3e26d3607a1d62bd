/** The search for messages, kept in the address so that it outlives a reload and can be passed on. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import { filterBy } from './filter.ts';

export function useFilter() {
  const [typed, setTyped] = useState(() => new URLSearchParams(location.search).get('to') ?? '');
  useEffect(() => {
    const search = typed === '' ? '' : `?${new URLSearchParams({ to: typed })}`;
    history.replaceState(null, '', `${location.pathname}${search}${location.hash}`);
  }, [typed]);
  const isShown = useMemo(() => filterBy(typed), [typed]);
  return { typed, setTyped, isShown };
}
