import type { SearchResult } from '../../archive/api.ts';
import type { RecallTopic } from '../../core/recall/topic.ts';

/** Which of the results the user chose in the view, and for which question. */
export class RecallChoice {
  #chosen: { readonly question: string; readonly result: SearchResult } | null = null;

  choose(topic: RecallTopic, result: SearchResult): void {
    this.#chosen = { question: topic.text, result };
  }

  clear(): void {
    this.#chosen = null;
  }

  /** The chosen result, where it was chosen for this question. */
  resultFor(topic: RecallTopic): SearchResult | null {
    return this.#chosen?.question === topic.text ? this.#chosen.result : null;
  }
}
