import { isHeaderNoise } from '../header-lines.ts';
import { descendants, textContent, type XmlElement } from '../xml.ts';
import { type DocxParts, relationshipsPath } from './parts.ts';

/** In the order in which they are met when leafing through: the first page's header, then that of the other pages. */
const kinds = ['first', 'default'] as const;

const fieldLabel = /^(?:datum|(?:ons|uw) kenmerk|onderwerp|betreft)\s*:?$/i;

/**
 * The paragraphs of the page headers, where ministries print the date and the kenmerk. `prepareHeader` rewrites a
 * header before its paragraphs are taken; what the document says itself is left out.
 */
export function headerParagraphs(
  parts: DocxParts,
  main: XmlElement,
  prepareHeader: (header: XmlElement) => void,
): readonly XmlElement[] {
  const seen = new Set(descendants(main, 'w:p').map(paragraphText));
  const found: XmlElement[] = [];
  for (const path of headerPaths(parts, main)) {
    const header = parts.xml(path);
    if (header === undefined) continue;
    prepareHeader(header);
    let saidBefore = false;
    for (const paragraph of descendants(header, 'w:p')) {
      const text = paragraphText(paragraph);
      if (isHeaderNoise(text)) continue;
      // The value under a label that the letter has itself (`Datum`) is left out with it.
      const skip = saidBefore || seen.has(text);
      saidBefore = seen.has(text) && fieldLabel.test(text);
      if (skip) continue;
      seen.add(text);
      found.push(paragraph);
    }
  }
  return found;
}

function headerPaths(parts: DocxParts, main: XmlElement): readonly string[] {
  const related = new Map(parts.relationships(relationshipsPath(parts.mainPath)).map(({ id, path }) => [id, path]));
  const references = descendants(main, 'w:headerReference');
  const ordered = kinds.flatMap((kind) => references.filter(({ attributes }) => attributes['w:type'] === kind));
  const paths = ordered.flatMap(({ attributes }) => related.get(attributes['r:id'] ?? '') ?? []);
  return [...new Set(paths)];
}

function paragraphText(paragraph: XmlElement): string {
  return descendants(paragraph, 'w:t').map(textContent).join('').trim();
}
