import * as vscode from 'vscode';
import { findCitations } from '../core/citations/find.ts';
import { citationUrl } from '../core/citations/url.ts';
import { rangeOf } from './positions.ts';
import { kamervragenSelector } from './selector.ts';

/** Makes a Kamerstuk, an Aanhangsel and other citations a link to their official page. Written URLs VS Code links itself. */
export function registerCitationLinks(): vscode.Disposable {
  return vscode.languages.registerDocumentLinkProvider(kamervragenSelector, {
    provideDocumentLinks(document) {
      return findCitations(document.getText()).flatMap((citation) => {
        const url = citationUrl(citation);
        if (url === null) return [];
        const link = new vscode.DocumentLink(rangeOf(document, citation.span), vscode.Uri.parse(url, true));
        link.tooltip = `Open de officiële publicatie (${new URL(url).hostname})`;
        return [link];
      });
    },
  });
}
