/**
 * What the archive offers to the editor and the command line. Both the worker's client and the direct (in-process)
 * archive implement `Archive`; everything crosses the thread border as plain data.
 */
import type { QueryFilters } from '../core/recall/query-language.ts';
import type { RecordSource } from './record.ts';

/** Where an entry comes from. */
export interface EntrySource extends RecordSource {
  /** Absolute path of the file. */
  readonly file: string;
}

export type MatchRange = readonly [start: number, end: number];

export interface SearchResult {
  readonly id: string;
  readonly score: number;
  /** Empty for a passage of a letter. */
  readonly question: string;
  readonly answer: string;
  readonly numbers: readonly string[];
  /** UTF-16 ranges of what matched in `question` and in `answer`. */
  readonly questionMatches: readonly MatchRange[];
  readonly answerMatches: readonly MatchRange[];
  readonly source: EntrySource;
}

export interface SearchRequest {
  /** What was typed (query language `lid:`, `partij:`, `van:`, `na:`, `voor:` allowed) or a whole question. */
  readonly text: string;
  /** The subject of the set the question belongs to: weighs less than the text. */
  readonly context?: string;
  readonly filters?: QueryFilters;
  readonly limit: number;
}

export interface SearchResponse {
  /** Milliseconds the search took inside the archive. */
  readonly ms: number;
  readonly results: readonly SearchResult[];
}

/** A sentence of an earlier answer that continues what is being typed. */
export interface SentenceCompletion {
  /** The whole earlier sentence. */
  readonly sentence: string;
  /** What comes after the typed words. */
  readonly continuation: string;
  readonly source: EntrySource;
}

export interface SkippedFile {
  readonly file: string;
  /** One Dutch sentence. */
  readonly reason: string;
}

export interface UpdateProgress {
  readonly done: number;
  readonly total: number;
  readonly file: string;
}

export interface UpdateOptions {
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: UpdateProgress) => void) | undefined;
}

export interface UpdateReport {
  readonly documents: number;
  readonly pairs: number;
  readonly passages: number;
  readonly unchanged: number;
  readonly removed: number;
  readonly skipped: readonly SkippedFile[];
  readonly seconds: number;
}

/** Pairs per calendar year of their date; pairs without a date are left out. */
export interface YearCount {
  readonly year: number;
  readonly pairs: number;
}

/** Pairs per ministry (portfolio of who answered; of several the one that answered first). */
export interface MinistryCount {
  readonly name: string;
  readonly pairs: number;
}

export interface ArchiveInfo {
  readonly documents: number;
  readonly pairs: number;
  readonly passages: number;
  readonly bytes: number;
  /** ISO date-time of the last completed update, or null. */
  readonly updated: string | null;
  readonly skipped: readonly SkippedFile[];
  /** Ascending by year. */
  readonly years: readonly YearCount[];
  /** The one with the most pairs first. */
  readonly ministries: readonly MinistryCount[];
}

export interface Archive {
  /** Makes the archive agree with these files and folders; what lies outside them is removed from the archive. */
  update(sources: readonly string[], options?: UpdateOptions): Promise<UpdateReport>;
  search(request: SearchRequest, signal?: AbortSignal): Promise<SearchResponse>;
  complete(typed: string, limit: number, signal?: AbortSignal): Promise<readonly SentenceCompletion[]>;
  /** One entry by its id, or null. */
  entry(id: string): Promise<SearchResult | null>;
  info(): Promise<ArchiveInfo>;
  /** Throws everything away; the next `update` starts from nothing. Can be aborted while it waits for another window. */
  clear(signal?: AbortSignal): Promise<void>;
  close(): Promise<void>;
}
