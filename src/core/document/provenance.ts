/** What a source says about itself. What it does not say is null or empty. */
export interface Provenance {
  readonly title: string | null;
  readonly kenmerk: string | null;
  /** Parliamentary year and number (`2022-2023/1782`), or the bare number. */
  readonly aanhangsel: string | null;
  /** ISO date of the answer, else of the questions. */
  readonly date: string | null;
  /** `Jansen (ABC)` each. */
  readonly members: readonly string[];
  /** `De Boer (Buitenlandse Zaken)` each. */
  readonly respondents: readonly string[];
}
