// The page that VS Code shows of an installed extension.

/**
 * The page without its pictures: VS Code shows pictures there from the web alone, and else a broken one in each place.
 * They stand in paragraphs of their own.
 */
export function withoutPictures(markdown: string): string {
  return markdown.replace(/^!\[[^\]\n]*\]\([^)\n]*\)\n\n/gm, '');
}
