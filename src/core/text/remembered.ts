/** Enough for the texts of a long draft, and little enough to forget about. */
const generation = 2500;

/**
 * `find`, but not twice for the same text: while one types, all texts but one are those of a moment ago. What was not
 * asked for during a whole generation is forgotten. `find` depends on nothing but the text.
 */
export function remembered<T extends object>(find: (text: string) => T): (text: string) => T {
  let recent = new Map<string, T>();
  let older = new Map<string, T>();
  return (text) => {
    const known = recent.get(text);
    if (known !== undefined) return known;
    const found = older.get(text) ?? find(text);
    if (recent.size >= generation) {
      older = recent;
      recent = new Map();
    }
    recent.set(text, found);
    return found;
  };
}
