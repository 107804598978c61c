/** What we use of pdfkit 0.20, whose own types are of an older version. */
declare module 'pdfkit' {
  export type StructChild = StructElement | (() => void);

  /** A shape of a font, and the characters that it stands for; none where it is only a part of another. */
  export interface Glyph {
    readonly codePoints: readonly number[];
  }

  /** What a text comes to in a font: glyphs, and where each is set. pdfkit scales the positions in place. */
  export interface GlyphRun {
    readonly glyphs: readonly Glyph[];
    readonly positions: readonly object[];
    readonly advanceWidth: number;
  }

  /** A font that was read, as fontkit has it; pdfkit takes it in the place of its bytes. */
  export interface FontkitFont {
    hasGlyphForCodePoint(codePoint: number): boolean;
    getGlyph(id: number, codePoints?: readonly number[]): Glyph;
    layout(text: string, features?: readonly string[]): GlyphRun;
  }

  export interface StructElement {
    add(child: StructChild): StructElement;
    end(): void;
  }

  export interface StructOptions {
    readonly title?: string;
    readonly lang?: string;
    readonly alt?: string;
    readonly scope?: 'Row' | 'Column';
    readonly bbox?: readonly [left: number, top: number, right: number, bottom: number];
    readonly placement?: 'Block' | 'Inline';
  }

  export interface DocumentOptions {
    readonly size?: readonly [width: number, height: number] | string;
    readonly margin?: number;
    readonly autoFirstPage?: boolean;
    readonly bufferPages?: boolean;
    readonly pdfVersion?: '1.7';
    readonly subset?: 'PDF/A-3a';
    readonly tagged?: boolean;
    readonly displayTitle?: boolean;
    readonly lang?: string;
    readonly font?: Uint8Array | '';
    readonly info?: Readonly<Record<string, string | Date>>;
    readonly userPassword?: string;
    readonly ownerPassword?: string;
    readonly compress?: boolean;
  }

  export interface TextOptions {
    readonly lineBreak: false;
    readonly characterSpacing?: number;
  }

  export interface AttachedFileOptions {
    readonly name: string;
    readonly type: string;
    readonly description?: string;
    readonly creationDate: Date;
    readonly modifiedDate: Date;
    readonly relationship: 'Source' | 'Supplement' | 'Data';
  }

  /** A value of the file's own tables; `data` is written when it ends. */
  export interface Reference {
    readonly data: Record<string, unknown>;
    write(bytes: Uint8Array | string): void;
    end(bytes?: Uint8Array): void;
  }

  /** A picture that was read. */
  export interface OpenedImage {
    readonly width: number;
    readonly height: number;
  }

  export class PDFDocument {
    constructor(options?: DocumentOptions);
    readonly info: Record<string, unknown>;
    readonly page: { readonly width: number; readonly height: number };
    /** the font in use; fontkit's own below it */
    readonly _font: { readonly font: FontkitFont };
    readonly _root: Reference;
    addPage(options?: { readonly size: readonly [number, number]; readonly margin: number }): this;
    bufferedPageRange(): { readonly start: number; readonly count: number };
    switchToPage(index: number): this;
    registerFont(name: string, font: Uint8Array | FontkitFont): this;
    font(name: string): this;
    fontSize(points: number): this;
    fillColor(color: string, opacity?: number): this;
    strokeColor(color: string): this;
    lineWidth(points: number): this;
    text(text: string, x?: number, y?: number, options?: TextOptions): this;
    widthOfString(text: string): number;
    path(strokes: string): this;
    translate(x: number, y: number): this;
    scale(factor: number): this;
    moveTo(x: number, y: number): this;
    lineTo(x: number, y: number): this;
    rect(x: number, y: number, width: number, height: number): this;
    stroke(): this;
    fill(color?: string): this;
    save(): this;
    restore(): this;
    rotate(degrees: number, options: { readonly origin: readonly [number, number] }): this;
    /** reads a PNG or JPEG; throws where the bytes are neither, or are cut short */
    openImage(bytes: Uint8Array): OpenedImage;
    image(image: OpenedImage, x: number, y: number, options: { readonly fit: readonly [number, number] }): this;
    file(bytes: Uint8Array, options: AttachedFileOptions): Reference;
    ref(data: Record<string, unknown>): Reference;
    addContent(operators: string): this;
    struct(type: string, options?: StructOptions): StructElement;
    addStructure(element: StructElement): this;
    markContent(tag: 'Artifact', options: { readonly type: 'Pagination' | 'Layout' | 'Background' }): this;
    endMarkedContent(): this;
    appendXML(xml: string): void;
    on(event: 'data', listener: (chunk: Uint8Array) => void): this;
    on(event: 'end', listener: () => void): this;
    end(): void;
  }
}
