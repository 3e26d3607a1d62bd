/** Lines as SVG paths. */

export interface Point {
  readonly x: number;
  readonly y: number;
}

const at = ({ x, y }: Point) => `${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10}`;

/** A line through the middles between the points, bent towards the points: soft, and it never overshoots. */
export function bent(points: readonly Point[]): string {
  const [first, ...rest] = points;
  const last = rest.at(-1);
  if (first === undefined || last === undefined) return '';
  const bends = rest.slice(0, -1).map((point, index) => {
    const next = rest[index + 1] ?? last;
    return `Q${at(point)} ${at(index === rest.length - 2 ? last : between(point, next, 0.5))}`;
  });
  return `M${at(first)}${bends.length > 0 ? bends.join('') : `L${at(last)}`}`;
}

/** Straight pieces with round corners. */
export function rounded(points: readonly Point[], radius = 8): string {
  const [first] = points;
  if (first === undefined) return '';
  const pieces = points.slice(1).map((corner, index) => {
    const [before, after] = [points[index] as Point, points[index + 2]];
    if (after === undefined) return `L${at(corner)}`;
    const cut = (other: Point) => between(corner, other, Math.min(0.5, radius / (distance(corner, other) || 1)));
    return `L${at(cut(before))}Q${at(corner)} ${at(cut(after))}`;
  });
  return `M${at(first)}${pieces.join('')}`;
}

const distance = (a: Point, b: Point) => Math.hypot(a.x - b.x, a.y - b.y);

const between = (a: Point, b: Point, share: number): Point => ({
  x: a.x + (b.x - a.x) * share,
  y: a.y + (b.y - a.y) * share,
});
