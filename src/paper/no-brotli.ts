/** Stands for brotli's decompressor, half of fontkit's size: our fonts are not packed that way (vite.config.ts puts it in place). */
// biome-ignore lint/style/noDefaultExport: fontkit imports it so
export default function decompress(): never {
  throw new Error('Fonts packed by Brotli are not read here.');
}
