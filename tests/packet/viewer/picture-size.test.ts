import fc from 'fast-check';
import { expect, it } from 'vitest';
import { pictureSize } from '../../../src/packet/viewer/picture-size.ts';

const bytes = (...parts: readonly (readonly number[])[]) => Uint8Array.from(parts.flat());
const png = bytes([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10], [0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52], [0, 0, 1, 44, 0, 0, 1, 144]);

/** Start of image, the segments before the frame, then a frame 400 pixels high and 300 wide. */
const jpeg = (frame: number, ...before: readonly (readonly number[])[]) =>
  bytes([0xff, 0xd8], ...before, [0xff, frame, 0, 11, 8, 1, 144, 1, 44, 1, 0x11, 0]);
const comment = [0xff, 0xfe, 0, 4, 65, 66];
const huffmanTables = [0xff, 0xc4, 0, 5, 1, 2, 3];

it.each([
  ['a PNG', png],
  ['a baseline JPEG', jpeg(0xc0)],
  ['a progressive JPEG after a comment', jpeg(0xc2, comment)],
  ['a JPEG with its tables first', jpeg(0xc0, huffmanTables)],
  ['a JPEG with fill bytes', jpeg(0xc0, [0xff, 0xff])],
  ['a JPEG in the middle of a buffer', new Uint8Array(bytes([1, 2, 3], [...jpeg(0xc1)]).buffer, 3)],
])('%s is 300 by 400', (_, file) => {
  expect(pictureSize(file)).toEqual({ width: 300, height: 400 });
});

it('is not known where the file ends before it says', () => {
  for (const file of [png, jpeg(0xc0, comment)]) {
    for (let length = 0; length < 15; length += 1) expect(pictureSize(file.subarray(0, length))).toBeUndefined();
  }
});

it('is looked for in any bytes without harm', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 64 }), (rest) => {
      pictureSize(bytes([0xff, 0xd8, 0xff], [...rest]));
    }),
  );
});
