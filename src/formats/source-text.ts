/** How a source was written; `text` covers plain text, Markdown and drafts. */
export type SourceFormat = 'text' | 'docx' | 'odt' | 'pdf' | 'xml' | 'html';

/** The text of a source file, laid out as the parser reads it. */
export interface SourceText {
  readonly text: string;
  readonly format: SourceFormat;
}

/** Progress of a long read: pages (pdf) or parts done, out of how many. */
export type ReadProgress = (done: number, total: number) => void;

export interface ReadOptions {
  /** Aborts the read; the promise then rejects with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ReadProgress | undefined;
}

/** A reader of one binary or marked-up format. `name` is only used in messages. Throws `UserError`. */
export type FormatReader = (name: string, bytes: Uint8Array, options: ReadOptions) => Promise<string>;
