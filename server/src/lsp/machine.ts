import type { OpenPdf } from '../import/pdf-content.js';
import type { Printable, PdfResult } from '../io/pdf.js';

/** What only a server on a machine of its own can do; in a browser it says so. */
export interface Machine {
  /** Takes a PDF apart. */
  readonly openPdf?: OpenPdf;
  /** Prints by an installed browser or LibreOffice. */
  readonly printPdf?: (printable: Printable) => Promise<PdfResult>;
}
