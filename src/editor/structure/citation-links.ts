import * as vscode from 'vscode';
import { sourceCitations } from '../../core/citations/in-source.ts';
import { citationUrl } from '../../core/citations/url.ts';
import { rangeOf } from '../host/positions.ts';
import { kamervragenSelector } from '../host/selector.ts';
import type { Services } from '../services.ts';

/** Makes a Kamerstuk, an Aanhangsel and other citations a link to their official page. Written URLs VS Code links itself. */
export function registerCitationLinks({ documents }: Services): vscode.Disposable {
  return vscode.languages.registerDocumentLinkProvider(kamervragenSelector, {
    provideDocumentLinks(document) {
      return sourceCitations(documents.get(document)).flatMap((citation) => {
        const url = citationUrl(citation);
        if (url === null) return [];
        const link = new vscode.DocumentLink(rangeOf(document, citation.span), vscode.Uri.parse(url, true));
        link.tooltip = new URL(url).hostname;
        return [link];
      });
    },
  });
}
