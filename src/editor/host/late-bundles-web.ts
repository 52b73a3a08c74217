import type { ReviewedSource } from '../../formats/review.ts';
import type { ReadOptions, SourceText } from '../../formats/source-text.ts';
import * as formats from '../../formats/web.ts';
import type { ReadRequest, ReadResults } from '../../formats/worker-protocol.ts';
import type { ExportFormat } from '../../formats/write/export-format.ts';

/** What a draft can be written as in a browser, the usual one first. */
export const writableFormats: readonly ExportFormat[] = ['html', 'md', 'txt'];

/** Stands in for `late-bundles.ts` in a browser, which has no files beside the extension: everything is in one bundle. */
export async function readFormat<K extends keyof ReadResults>(
  { name, bytes }: ReadRequest<K>,
  options: ReadOptions,
): Promise<SourceText & ReviewedSource> {
  return { ...(await formats.readSourceBytes(name, bytes, options)), comments: [] };
}

/** The writers of text formats and the paper of the preview. */
export async function loadFormats(): Promise<typeof formats> {
  return formats;
}
