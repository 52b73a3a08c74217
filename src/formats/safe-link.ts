/**
 * Whether a link may be one in a letter: to the web or to an e-mail address. Who clicks on it opens nothing else: no
 * file, no program, no command.
 */
export function isSafeLink(href: string): boolean {
  return /^(?:https?:\/\/|mailto:)/i.test(href);
}
