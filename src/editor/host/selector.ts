import type * as vscode from 'vscode';

/** The language of drafts. */
export const languageId = 'kamervragen';

/** Where drafts live. `git:` is left out: the old side of a comparison needs no checks of its own. */
const schemes = ['file', 'untitled', 'vscode-remote', 'vscode-vfs'] as const;

/** What every language feature is registered for. */
export const kamervragenSelector: vscode.DocumentSelector = schemes.map((scheme) => ({ language: languageId, scheme }));

/** True for a document that the features work on. */
export function isKamervragen(document: vscode.TextDocument): boolean {
  return document.languageId === languageId && hasKnownScheme(document);
}

/** True where a document stands in a place that the features know, whatever its language. */
export function hasKnownScheme(document: vscode.TextDocument): boolean {
  return schemes.some((scheme) => scheme === document.uri.scheme);
}
