/** The window onto the drawing: it can be scrolled and made to fit, and keeps the sign-up that is followed in view. */
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { PlacedState } from './layout/placed-state.ts';
import { isStill } from './use-walk.ts';

interface Props {
  readonly children: ComponentChildren;
  readonly scale: number;
  readonly target: PlacedState | undefined;
  readonly onWidth: (width: number) => void;
}

export function Viewport({ children, scale, target, onWidth }: Props) {
  const box = useRef<HTMLElement>(null);
  useEffect(() => {
    const observer = new ResizeObserver(([entry]) => entry && onWidth(entry.contentRect.width));
    if (box.current) observer.observe(box.current);
    return () => observer.disconnect();
  }, [onWidth]);
  useEffect(() => {
    const { current } = box;
    if (current === null || target === undefined) return;
    const [left, top] = [target.x * scale, target.y * scale];
    const isInView =
      Math.abs(left - current.scrollLeft - current.clientWidth / 2) < current.clientWidth * 0.35 &&
      Math.abs(top - current.scrollTop - current.clientHeight / 2) < current.clientHeight * 0.4;
    if (isInView) return;
    current.scrollTo({
      left: left - current.clientWidth / 2,
      top: top - current.clientHeight / 2,
      behavior: isStill() ? 'auto' : 'smooth',
    });
  }, [target?.name, scale]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section class="viewport" ref={box} tabIndex={0} aria-label="Drawing of the workflow">
      {children}
    </section>
  );
}
