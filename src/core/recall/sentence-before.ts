/** Fewer words fit too many sentences. */
const fewestWords = 3;

/** The sentence that is being written at the end of `line`, or null where too little of it stands there. */
export function sentenceBefore(line: string): string | null {
  let start = 0;
  for (const match of line.matchAll(/[.!?:]["”’»)\]]?\s+(?=[\p{Lu}\p{N}«“"‘(])/gu))
    start = match.index + match[0].length;
  const sentence = line.slice(start).trimStart();
  return sentence.split(/\s+/u).filter((word) => word !== '').length < fewestWords ? null : sentence;
}
