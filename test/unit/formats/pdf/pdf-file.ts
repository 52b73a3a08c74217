/** A line on a page: at the left margin one below the other, or at a place of its own in points from the bottom left. */
export type PdfLine =
  | string
  | { readonly text: string; readonly x: number; readonly y: number; readonly size?: number };

/**
 * A small PDF with these lines on its pages, for what no fixture shows. `trailer` adds entries to the trailer; `packed` is a
 * compressed content that every page gets instead.
 */
export function pdfFile(pages: readonly (readonly PdfLine[])[], trailer = '', packed?: Uint8Array): Uint8Array {
  const objects: string[] = [];
  const kids = pages.map((_, index) => `${4 + index * 2} 0 R`).join(' ');
  objects.push('<< /Type /Catalog /Pages 2 0 R >>');
  objects.push(`<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`);
  objects.push('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>');
  pages.forEach((lines, index) => {
    const content = lines.map(drawLine).join('\n');
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${5 + index * 2} 0 R >>`,
    );
    objects.push(
      packed === undefined
        ? streamOf(content, '')
        : streamOf(Buffer.from(packed).toString('latin1'), '/Filter /FlateDecode'),
    );
  });
  let file = '%PDF-1.4\n';
  const places = objects.map((object, index) => {
    const place = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return place;
  });
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  const start = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}`;
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(file, 'latin1');
}

function streamOf(content: string, filter: string): string {
  return `<< /Length ${Buffer.byteLength(content, 'latin1')} ${filter} >>\nstream\n${content}\nendstream`;
}

function drawLine(line: PdfLine, index: number): string {
  const { text, x, y, size = 10 } = typeof line === 'string' ? { text: line, x: 70, y: 780 - index * 13 } : line;
  return `BT /F1 ${size} Tf 1 0 0 1 ${x} ${y} Tm (${text.replace(/[()\\]/g, '\\$&')}) Tj ET`;
}
