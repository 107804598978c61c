import type { Turn } from './source.ts';

/** A transformation as PDF writes it: a b c d e f. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

type Point = readonly [x: number, y: number];

const turned: Readonly<Record<Turn['quarters'], (point: Point) => Point>> = {
  0: ([x, y]) => [x, y],
  1: ([x, y]) => [y, 1 - x],
  2: ([x, y]) => [1 - x, 1 - y],
  3: ([x, y]) => [1 - y, x],
};

/** The matrix that turns (and mirrors) what fills the unit square within that square. */
export function unitTurn({ quarters, mirrored }: Turn): Matrix {
  const map = ([x, y]: Point): Point => turned[quarters]([mirrored ? 1 - x : x, y]);
  const [e, f] = map([0, 0]);
  const [ax, ay] = map([1, 0]);
  const [cx, cy] = map([0, 1]);
  return [ax - e, ay - f, cx - e, cy - f, e, f];
}

/** A part of a page, in the page's own units. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A page's turn in quarters; one by any other angle is not turned, as readers do (PDF 1.7, table 30). */
export const quartersOf = (degrees: number): Turn['quarters'] =>
  degrees % 90 === 0 ? (([0, 1, 2, 3] as const)[(((degrees / 90) % 4) + 4) % 4] ?? 0) : 0;

/** The matrix that brings a page's box, turned by a number of degrees clockwise, to the unit square. */
export function toUnitSquare({ x, y, width, height }: Box, degrees: number): Matrix {
  const [a, b, c, d, e, f] = unitTurn({ quarters: quartersOf(degrees), mirrored: false });
  return [a / width, b / width, c / height, d / height, e - (a * x) / width - (c * y) / height, f - (b * x) / width - (d * y) / height];
}
