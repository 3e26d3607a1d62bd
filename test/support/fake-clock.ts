/** A clock that stands still until a test moves it: only Date is faked, so that everything else goes on by itself. */

const { jest } = import.meta;

/** Every timer and measure stays real. */
const real = [
  ...(['hrtime', 'nextTick', 'performance', 'queueMicrotask', 'setImmediate', 'clearImmediate'] as const),
  ...(['setInterval', 'clearInterval', 'setTimeout', 'clearTimeout'] as const),
  ...(['requestAnimationFrame', 'cancelAnimationFrame', 'requestIdleCallback', 'cancelIdleCallback'] as const),
];

/** @param now epoch milliseconds, or today if left out. */
export function stopClock(now = Date.now()): void {
  jest.useFakeTimers({ now, doNotFake: [...real] });
}

export function passTime(milliseconds: number): void {
  jest.setSystemTime(Date.now() + milliseconds);
}

/** Back to the time of this machine. */
export function releaseClock(): void {
  jest.useRealTimers();
}
