/** A page or a picture: points, or pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** How large a page is shown, as a share of the width there is. */
const zooms = [0.5, 0.75, 1, 1.25, 1.5, 2, 3, 4] as const;

/** The width there is, filled. */
export const fitWidth = 1;

/** The next zoom up or down; the same at either end. */
export function nextZoom(zoom: number, direction: 'in' | 'out'): number {
  const next = direction === 'in' ? zooms.find((one) => one > zoom) : zooms.findLast((one) => one < zoom);
  return next ?? zoom;
}

/** Pixels of a drawing: Safari on a phone gives no larger one. */
const maxPixels = 16_777_216;

/** CSS pixels: a strip of paper as long as a street is shown smaller, rather than as a page that no browser lays out. */
const maxHeight = 20_000;

interface Shown {
  /** CSS pixels a point */
  readonly scale: number;
  /** pixels of the drawing a CSS pixel */
  readonly density: number;
}

/**
 * How to draw a page into a frame `frameWidth` CSS pixels wide: never more pixels than a drawing can have, however large the
 * page says it is. `devicePixels` is the screen's pixels a CSS pixel.
 */
export function shownSize({ width, height }: Size, frameWidth: number, zoom: number, devicePixels: number): Shown {
  const scale = Math.min((frameWidth * zoom) / width, maxHeight / height);
  const pixels = width * scale * (height * scale);
  return { scale, density: Math.min(devicePixels, Math.sqrt(maxPixels / pixels)) };
}
