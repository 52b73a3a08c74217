import type {
  ArchiveInfo,
  SearchRequest,
  SearchResponse,
  SearchResult,
  SentenceCompletion,
  UpdateProgress,
  UpdateReport,
} from './api.ts';

/** What the worker can be asked: name → arguments and answer. */
export interface ArchiveCalls {
  readonly update: { readonly args: readonly [sources: readonly string[]]; readonly result: UpdateReport };
  readonly search: { readonly args: readonly [request: SearchRequest]; readonly result: SearchResponse };
  readonly complete: {
    readonly args: readonly [typed: string, limit: number];
    readonly result: readonly SentenceCompletion[];
  };
  readonly entry: { readonly args: readonly [id: string]; readonly result: SearchResult | null };
  readonly info: { readonly args: readonly []; readonly result: ArchiveInfo };
  readonly clear: { readonly args: readonly []; readonly result: undefined };
  readonly close: { readonly args: readonly []; readonly result: undefined };
}

export type CallName = keyof ArchiveCalls;

/** To the worker. */
export type WorkerRequest =
  | {
      readonly [N in CallName]: {
        readonly type: 'call';
        readonly id: number;
        readonly name: N;
        readonly args: ArchiveCalls[N]['args'];
      };
    }[CallName]
  | { readonly type: 'abort'; readonly id: number };

/** From the worker. `expected` failures have a message for the user; `occupied` is an `OccupiedArchive`. */
export type WorkerResponse =
  | { readonly type: 'result'; readonly id: number; readonly value: unknown }
  | {
      readonly type: 'failure';
      readonly id: number;
      readonly message: string;
      readonly kind: 'expected' | 'occupied' | 'aborted' | 'unexpected';
    }
  | { readonly type: 'progress'; readonly id: number; readonly progress: UpdateProgress };

/** Which archive a worker opens. */
export interface ArchivePlace {
  readonly file: string;
  /** The team's archive, which is only read and searched beside it. */
  readonly shared: string | null;
  /** The file must exist and is not written to. */
  readonly readOnly?: boolean;
}
