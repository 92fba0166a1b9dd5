/** What is drawn on a page of a PDF for a test: texts by place and size, and lines. Points count from the left and from the top. */
export interface TestPage {
  readonly texts: readonly (readonly [x: number, y: number, text: string])[];
  readonly lines: readonly (readonly [x1: number, y1: number, x2: number, y2: number])[];
}

const height = 842;

/** A PDF whose font is named and not embedded, so that its codes mean letters by the maps of Chinese fonts alone. */
export function testPdf(pages: readonly TestPage[]): Uint8Array {
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${pages.map((_, index) => `${6 + index * 2} 0 R`).join(' ')}] /Count ${pages.length} >>`,
    '<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [4 0 R] >>',
    '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> /FontDescriptor 5 0 R /DW 1000 >>',
    '<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>',
    ...pages.flatMap((page, index) => {
      const content = contentOf(page);
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 ${height}] /Resources << /Font << /F1 3 0 R >> >> /Contents ${7 + index * 2} 0 R >>`,
        `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
      ];
    }),
  ];
  return new TextEncoder().encode(withTable(objects));
}

const contentOf = ({ texts, lines }: TestPage): string =>
  [
    ...lines.map(([x1, y1, x2, y2]) => `${x1} ${height - y1} m ${x2} ${height - y2} l S`),
    ...texts.map(([x, y, text]) => `BT /F1 10 Tf ${x} ${height - y} Td <${codes(text)}> Tj ET`),
  ].join('\n');

const codes = (text: string): string =>
  Array.from(text, letter => (letter.codePointAt(0) ?? 0).toString(16).padStart(4, '0')).join('');

/** The objects one behind the other, and where each begins. */
function withTable(objects: readonly string[]): string {
  let text = '%PDF-1.4\n';
  const places = objects.map((object, index) => {
    const place = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return place;
  });
  const entries = places.map(place => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  return `${text}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${entries}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${text.length}\n%%EOF\n`;
}

/** The lines around the cells of a table with columns and rows at the places given. */
export const ruled = (xs: readonly number[], ys: readonly number[]): TestPage['lines'] => {
  const [left = 0, right = 0, top = 0, bottom = 0] = [xs[0], xs.at(-1), ys[0], ys.at(-1)];
  return [
    ...ys.map((y): readonly [number, number, number, number] => [left, y, right, y]),
    ...xs.map((x): readonly [number, number, number, number] => [x, top, x, bottom]),
  ];
};
