import type { Range } from 'vscode-languageserver';
import type { OpenPdf } from '../import/pdf/pdf-content.js';
import type { Severity } from '../rules/rule.js';
import type { Locale } from '../text/locale.js';
import type { Printable, PdfResult } from '../io/pdf.js';

/** A finding as another process tells it. */
export interface FindingAside {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly range: Range | null;
}

/** What only a server on a machine of its own can do; in a browser it says so. */
export interface Machine {
  /** Takes a PDF apart. */
  readonly openPdf?: OpenPdf;
  /** Whether the memory that this process may take is going to its end. */
  readonly isMemoryShort?: () => boolean;
  /** Checks a text in a process of its own. */
  readonly checkAside?: (
    file: { readonly uri: string; readonly text: string },
    locale: Locale,
    signal: AbortSignal,
  ) => Promise<readonly FindingAside[]>;
  /** Prints by an installed browser or LibreOffice. */
  readonly printPdf?: (printable: Printable) => Promise<PdfResult>;
}
