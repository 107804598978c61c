/** How a text is set. Sizes in points; colours as `#rrggbb`. */
export interface Style {
  readonly font: 'regular' | 'bold';
  readonly size: number;
  readonly color: string;
  /** the height of a line as a multiple of the size */
  readonly leading: number;
}

const ink = '#000000';
const muted = '#444444';

export const styles = {
  body: { font: 'regular', size: 9.5, color: ink, leading: 1.4 },
  bodyBold: { font: 'bold', size: 9.5, color: ink, leading: 1.4 },
  muted: { font: 'regular', size: 9.5, color: muted, leading: 1.4 },
  statement: { font: 'bold', size: 11.5, color: ink, leading: 1.4 },
  title: { font: 'bold', size: 15, color: ink, leading: 1.3 },
  section: { font: 'bold', size: 11, color: ink, leading: 1.3 },
  caption: { font: 'bold', size: 9, color: muted, leading: 1.4 },
  small: { font: 'regular', size: 8, color: muted, leading: 1.35 },
  smallBold: { font: 'bold', size: 8, color: muted, leading: 1.35 },
  cell: { font: 'regular', size: 8.5, color: ink, leading: 1.35 },
  cellBold: { font: 'bold', size: 8.5, color: ink, leading: 1.35 },
  cellMuted: { font: 'regular', size: 8.5, color: muted, leading: 1.35 },
  plan: { font: 'bold', size: 12.5, color: ink, leading: 1.3 },
} as const satisfies Record<string, Style>;

/** US Letter in points. */
export const pageSize = [612, 792] as const;

/** The part of a page that the text may take. */
export const area = { left: 54, right: 558, top: 46, bottom: 728 } as const;

/** Points between one line's top and the next one's. */
export const lineHeight = ({ size, leading }: Style): number => size * leading;
