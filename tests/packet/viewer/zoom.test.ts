import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextZoom, shownSize } from '../../../src/packet/viewer/zoom.ts';

const letter = { width: 612, height: 792 };

describe('a page in a frame', () => {
  it('fills the width, with the pixels of the screen', () => {
    expect(shownSize(letter, 1224, 1, 2)).toEqual({ scale: 2, density: 2 });
  });

  it('is as much larger as the zoom says', () => {
    expect(shownSize(letter, 612, 1.5, 1).scale).toBe(1.5);
  });

  it('never has more pixels than a drawing can have, nor more height than a browser lays out', () => {
    const side = fc.double({ min: 1, max: 14_400, noNaN: true });
    fc.assert(
      fc.property(
        side,
        side,
        fc.integer({ min: 1, max: 4000 }),
        fc.constantFrom(0.5, 1, 4),
        fc.constantFrom(1, 1.5, 3),
        (width, height, frame, zoom, pixels) => {
          const { scale, density } = shownSize({ width, height }, frame, zoom, pixels);
          expect(width * scale * density * (height * scale * density)).toBeLessThanOrEqual(16_777_216 * 1.000001);
          expect(height * scale).toBeLessThanOrEqual(20_000 * 1.000001);
          expect(density).toBeLessThanOrEqual(pixels);
        },
      ),
    );
  });
});

describe('zooming', () => {
  it('goes up and down by steps, and stays at either end', () => {
    expect(nextZoom(1, 'in')).toBe(1.25);
    expect(nextZoom(1, 'out')).toBe(0.75);
    expect(nextZoom(4, 'in')).toBe(4);
    expect(nextZoom(0.5, 'out')).toBe(0.5);
  });
});
