/** The formats that a draft can be written in, by extension. */
export const exportFormats = ['docx', 'odt', 'html', 'md', 'txt'] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** The export format that a file name asks for, or null. */
export function exportFormatOf(path: string): ExportFormat | null {
  const extension = /\.([a-z]+)$/i.exec(path)?.[1]?.toLowerCase();
  return exportFormats.find((format) => format === extension) ?? null;
}
