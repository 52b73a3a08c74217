import type * as vscode from 'vscode';
import { webviewPage } from '../host/webview-page.ts';

/** The frame of the view's page; its content comes in messages. */
export function recallHtml(webview: vscode.Webview, extensionUri: vscode.Uri): string {
  const styles = ['webview.css', 'recall.css'];
  return webviewPage(webview, extensionUri, { title: 'Eerdere antwoorden', styles, script: 'recall.js', body });
}

const body = `<form role="search">
<input type="search" name="text" aria-label="Zoek in eerdere antwoorden" placeholder="Zoek met eigen woorden" spellcheck="false" autocomplete="off">
<details>
<summary>Filters</summary>
<div class="filters">
<label>Kamerlid <input name="member" autocomplete="off"></label>
<label>Partij <input name="party" autocomplete="off"></label>
<label class="wide">Bewindspersoon of ministerie <input name="respondent" autocomplete="off"></label>
<div class="period">
<label>Vanaf <input name="from" inputmode="numeric" maxlength="4" placeholder="jaar" autocomplete="off"></label>
<label>t/m <input name="until" inputmode="numeric" maxlength="4" placeholder="jaar" autocomplete="off"></label>
</div>
<label id="folder" hidden>Map <select name="folder"><option value="">Alle mappen</option></select></label>
</div>
</details>
</form>
<main>
<h1 id="heading" hidden></h1>
<p id="status" role="status"></p>
<div id="steps"></div>
<div id="results" role="feed" aria-label="Eerdere antwoorden" hidden></div>
<p id="keys" class="hint" hidden>Pijltjes: kies · Enter: voeg in · Tab: meer mogelijkheden</p>
</main>`;
