/** From where the picture is seen: what stands in its middle, as shares of its width and height, and how much of it fits. */
export interface View {
  readonly x: number;
  readonly y: number;
  /** Less than 1 is nearer. */
  readonly ratio: number;
}

export const WHOLE: View = { x: 0.5, y: 0.5, ratio: 1 };
export const NEAREST = 0.15;
export const FARTHEST = 3;

export const isWhole = ({ x, y, ratio }: View): boolean => x === WHOLE.x && y === WHOLE.y && ratio === WHOLE.ratio;

/** As precise as a link says it. */
export const roundedView = ({ x, y, ratio }: View): View => ({
  x: Math.round(x * 1e4) / 1e4,
  y: Math.round(y * 1e4) / 1e4,
  ratio: Math.round(ratio * 1e4) / 1e4,
});

/** The view, if something can be seen from there; else the whole. */
export function boundedView(view: View): View {
  const sees = (share: number): boolean => share >= -1 && share <= 2;
  return sees(view.x) && sees(view.y) && view.ratio >= NEAREST && view.ratio <= FARTHEST ? view : WHOLE;
}
