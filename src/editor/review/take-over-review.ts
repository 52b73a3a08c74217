import * as vscode from 'vscode';
import { parseDocument } from '../../core/document/parse.ts';
import { UserError } from '../../core/user-error.ts';
import { changeDocument } from '../host/change-document.ts';
import { draftFor, registerCommand } from '../host/command.ts';
import { folderOf } from '../host/draft-place.ts';
import { fileNameOf } from '../host/file-name.ts';
import { showOffset } from '../host/show-offset.ts';
import { readReviewed } from '../host/source-file.ts';
import type { Services } from '../services.ts';
import { ReviewComments } from './review-comments.ts';
import { type ComparisonKey, comparisonKeyIn, ReviewSession } from './review-session.ts';
import { comparisonKeyOf, ReviewTexts } from './review-texts.ts';
import { openItemCommand, ReviewView } from './review-view.ts';

/** Long enough not to compare between two keys. */
const delay = 300;

/** `Neem Word-versie over`: what came back from review beside the draft, taken over per answer or all at once. */
export function registerTakeOverReview(services: Services): vscode.Disposable {
  const review = new ReviewInProgress(services);
  return vscode.Disposable.from(
    review,
    registerCommand(services, 'kamervragen.takeOverReview', (uri, reviewed) => review.begin(uri, reviewed)),
    registerCommand(services, 'kamervragen.review.takeOver', (target) => review.takeOver(keyFor(target))),
    registerCommand(services, 'kamervragen.review.takeOverAll', () => review.takeOver('whole')),
    registerCommand(services, 'kamervragen.review.close', () => review.end()),
    registerCommand(services, openItemCommand, (id) => review.openItem(id)),
  );
}

/** The comparison that a button stands on, or the line of the list that it belongs to. */
function keyFor(target: unknown): ComparisonKey | null {
  if (target instanceof vscode.Uri) return comparisonKeyOf(target);
  const isLine = typeof target === 'object' && target !== null && 'id' in target && typeof target.id === 'string';
  const key = isLine ? comparisonKeyIn(String(target.id)) : null;
  // Questions are not taken over.
  return key?.startsWith('answer ') ? key : null;
}

/** The one review that is being gone through. */
class ReviewInProgress implements vscode.Disposable {
  readonly #services: Services;
  readonly #view = new ReviewView();
  readonly #comments = new ReviewComments();
  readonly #texts = new ReviewTexts(() => this.#session);
  readonly #subscriptions: vscode.Disposable;
  #session: ReviewSession | null = null;
  #timer: NodeJS.Timeout | undefined;

  constructor(services: Services) {
    this.#services = services;
    this.#subscriptions = vscode.Disposable.from(
      this.#view,
      this.#comments,
      this.#texts,
      vscode.workspace.onDidChangeTextDocument(({ document }) => {
        if (document === this.#session?.draft) this.#refreshSoon();
      }),
      vscode.workspace.onDidCloseTextDocument((document) => {
        if (document === this.#session?.draft) this.end().catch((error) => this.#missed(error));
      }),
    );
  }

  /** Reads the reviewed version and shows what differs. */
  async begin(uri: unknown, reviewed: unknown): Promise<void> {
    const draft = await draftFor(this.#services, uri);
    const file = reviewed instanceof vscode.Uri ? reviewed : await askForReviewed(draft);
    if (file === undefined) return;
    const { text, comments } = await readReviewed(file);
    if (draft.isClosed) throw new UserError('Het concept is intussen gesloten. Open het en probeer het nog eens.');
    const name = fileNameOf(file);
    const session = new ReviewSession(this.#services.documents, draft, { name, parsed: parseDocument(text), comments });
    if (!session.review.questions.some((question) => question.draft !== null && question.reviewed !== null)) {
      throw new UserError(`‘${name}’ lijkt geen versie van dit concept: geen enkele vraag komt overeen.`);
    }
    await this.end();
    this.#session = session;
    this.#comments.show(session);
    this.#view.show(session);
    await vscode.commands.executeCommand('kamervragen.review.focus');
  }

  /** Puts the reviewed text into the draft, in one undo step. What the user has not seen is shown first. */
  async takeOver(key: ComparisonKey | null): Promise<void> {
    const session = this.#session;
    const comparison = key === null ? null : session?.comparison(key);
    if (session === null || key === null || !comparison) throw new UserError('Kies eerst een Word-versie.');
    if (comparison.edits.length === 0) {
      vscode.window.setStatusBarMessage('Hier is niets over te nemen.', 5000);
      return;
    }
    if (!this.#texts.isShown(key, comparison)) {
      await this.#texts.compare(key);
      vscode.window.setStatusBarMessage('Bekijk wat verandert, en klik dan op ‘Neem over’.', 8000);
      return;
    }
    const [first] = comparison.edits;
    session.noteTakenOver(key);
    await changeDocument(session.draft, comparison.edits);
    await this.#texts.close(key);
    if (key !== 'whole' && first !== undefined) await showOffset(session.draft, first.span.start);
    this.#refresh();
    vscode.window.setStatusBarMessage(`$(check) ${comparison.title} overgenomen.`, 5000);
  }

  /** Shows what a line of the list is about: a comparison, or the place of a comment. */
  async openItem(id: unknown): Promise<void> {
    const item = this.#view.find(id);
    const session = this.#session;
    if (item === null || session === null) return;
    const { type, state, place, comment } = item;
    const isDifferent = state === 'changed' || state === 'added' || state === 'removed';
    if ((type === 'question' || type === 'answer') && isDifferent) {
      const key = comparisonKeyIn(item.id);
      if (key !== null) return this.#texts.compare(key);
    }
    if (place !== null) await showOffset(session.draft, place.start);
    if (comment === null) return;
    if (place !== null) this.#comments.open(comment);
    else await vscode.window.showInformationMessage(comment.text, { modal: true, detail: comment.author });
  }

  /** Puts the reviewed version away; the draft stays as it is. */
  async end(): Promise<void> {
    if (this.#session === null) return;
    clearTimeout(this.#timer);
    this.#session = null;
    this.#comments.show(null);
    this.#view.show(null);
    await this.#texts.close();
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#subscriptions.dispose();
  }

  /** Its tabs may be closed by the user at the same moment. */
  #missed(error: unknown): void {
    this.#services.output.warn('Word-versie sluiten:', String(error));
  }

  #refreshSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#refresh(), delay);
  }

  #refresh(): void {
    clearTimeout(this.#timer);
    if (this.#session === null) return;
    this.#view.show(this.#session);
    this.#texts.refresh();
  }
}

async function askForReviewed(draft: vscode.TextDocument): Promise<vscode.Uri | undefined> {
  const folder = folderOf(draft);
  const picked = await vscode.window.showOpenDialog({
    title: 'Kies de versie die uit Word terugkwam',
    openLabel: 'Vergelijk',
    filters: { 'Word en ODF': ['docx', 'odt'], 'Alle bestanden': ['*'] },
    ...(folder === undefined ? {} : { defaultUri: folder }),
  });
  return picked?.[0];
}
