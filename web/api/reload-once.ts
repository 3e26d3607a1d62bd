/** Loads the page again where that helps: a browser remembers an import that failed, and a deployment takes old files away. */

const wasReloaded = () =>
  performance.getEntriesByType('navigation').some(entry => (entry as PerformanceNavigationTiming).type === 'reload');

/**
 * Not after a reload, so that nothing reloads for ever, and not where the service does not answer: the page that stands says why.
 * @returns whether the page is about to be loaded again
 */
export async function reloadOnce(): Promise<boolean> {
  if (wasReloaded()) return false;
  const answers = await fetch(location.pathname, { method: 'HEAD', cache: 'no-store' }).then(
    ({ ok }) => ok,
    () => false,
  );
  if (answers) location.reload();
  return answers;
}
