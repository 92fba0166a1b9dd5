/** What is drawn on the pages of a PDF. Points count from the left and from the top. */
export interface PdfPage {
  readonly width: number;
  readonly height: number;
  readonly texts: readonly PdfText[];
  readonly lines: readonly PdfLine[];
  readonly hasImage: boolean;
}

/** A run of upright letters on one base line. */
export interface PdfText {
  readonly text: string;
  readonly x: number;
  /** The base line. */
  readonly y: number;
  readonly width: number;
  /** The height of its letters. */
  readonly size: number;
}

/** A horizontal or vertical line. */
export interface PdfLine {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

/** The pages of a PDF, or why they cannot be had. */
export type PdfContent =
  { readonly pages: readonly PdfPage[] } | { readonly failure: 'encrypted' | 'damaged' | 'too-large' | 'too-slow' };

/** Takes a PDF apart. Where it runs, it can be stopped, whatever the file holds. */
export type OpenPdf = (bytes: Uint8Array) => Promise<PdfContent>;
