/** The scale of the drawing. */

interface Props {
  readonly scale: number;
  readonly fit: number;
  readonly zoom: (scale: number | 'fit') => void;
}

const factor = 1.25;
const [smallest, largest] = [0.25, 2];

export const Zoom = ({ scale, fit, zoom }: Props) => (
  <fieldset class="zoom">
    <legend class="visually-hidden">Size of the drawing</legend>
    <button type="button" aria-label="Smaller" onClick={() => zoom(Math.max(smallest, scale / factor))}>
      −
    </button>
    <button type="button" class="zoom__fit" onClick={() => zoom(Math.abs(scale - fit) < 0.01 ? 1 : 'fit')}>
      {Math.abs(scale - fit) < 0.01 ? `${Math.round(scale * 100)} %` : 'Fit'}
    </button>
    <button type="button" aria-label="Larger" onClick={() => zoom(Math.min(largest, scale * factor))}>
      +
    </button>
  </fieldset>
);
