/**
 * A message with names that others gave. The editor makes a link of `[…](command:…)` in a message, also where that is
 * the name of a file; a sign without width keeps it a text.
 */
export function plainMessage(message: string): string {
  return message.replaceAll('](', ']\u200b(');
}
