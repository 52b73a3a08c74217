// The page of the view “Eerdere antwoorden”. It shows what the extension sends (src/editor/recall-messages.ts), as text
// only, and tells the extension what the user wants.

const vscode = acquireVsCodeApi();
const form = document.querySelector('form');
const results = document.getElementById('results');
const typingDelay = 150;

/** @type {{ number: number, chosen: number | null }} The page that is shown. */
const shown = { number: 0, chosen: null };
let typingTimer;

/** @type {Readonly<Record<string, string>>} Labels of what one can do with a card, in order. */
const actions = {
  insert: 'Voeg in',
  refer: 'Verwijs',
  copy: 'Kopieer',
  open: 'Open bron',
  compare: 'Vergelijk',
};

/** An element with a class and children; strings become text, never HTML. */
function element(name, className, ...children) {
  const made = document.createElement(name);
  if (className !== '') made.className = className;
  made.append(...children);
  return made;
}

function textOf(className, fragments) {
  return element(
    'p',
    `text ${className}`,
    ...fragments.map(({ text, marked }) => (marked ? element('mark', '', text) : text)),
  );
}

function actionButtons(index) {
  const buttons = Object.entries(actions).map(([action, label]) => {
    const button = element('button', action === 'insert' ? 'primary' : '', label);
    button.type = 'button';
    button.addEventListener('click', (event) => {
      event.stopPropagation();
      act(action, index);
    });
    return button;
  });
  return element('div', 'actions', ...buttons);
}

function titleLine(card) {
  const line = element('p', 'title hint', card.title);
  if (card.url === null) return line;
  const link = element('a', '', 'Officiële publicatie');
  link.href = card.url;
  line.append(card.title === '' ? '' : ' · ', link);
  return line;
}

function cardElement(card, index, count) {
  const label = element('div', 'meta', element('span', 'date', card.date), element('span', 'source', card.source));
  label.id = `card-${index}`;
  const article = element('article', '', label, titleLine(card));
  if (card.warning !== null) article.append(element('p', 'warning', `Let op: ${card.warning}`));
  const question = element('section', '', element('h2', '', card.asked), textOf('question', card.question));
  const answer = element('section', '', element('h2', '', card.answered), textOf('answer', card.answer));
  article.append(element('div', 'pair', ...(card.question.length === 0 ? [answer] : [question, answer])));
  article.append(actionButtons(index));
  article.setAttribute('aria-labelledby', label.id);
  article.setAttribute('aria-posinset', String(index + 1));
  article.setAttribute('aria-setsize', String(count));
  article.addEventListener('click', () => choose(index, false));
  return article;
}

/** The folders of the archive to choose from, where there are more than one; what was chosen stays chosen. */
function offerFolders(folders) {
  const select = form.elements.namedItem('folder');
  const { value } = select;
  const [all] = select.options;
  select.replaceChildren(all, ...folders.map(({ path, label }) => new Option(label, path)));
  select.value = folders.some(({ path }) => path === value) ? value : '';
  document.getElementById('folder').hidden = folders.length < 2;
}

function show({ number, page, folders }) {
  offerFolders(folders);
  const focused = results.contains(document.activeElement);
  shown.number = number;
  const heading = document.getElementById('heading');
  heading.textContent = page.heading ?? '';
  heading.hidden = page.heading === null;
  document.getElementById('status').textContent = page.status;
  document.getElementById('steps').replaceChildren(...page.steps.map(stepButton));
  results.replaceChildren(...page.cards.map((card, index) => cardElement(card, index, page.cards.length)));
  results.hidden = page.cards.length === 0;
  document.getElementById('keys').hidden = results.hidden;
  mark(page.cards.length > 0 ? 0 : null);
  // The best one is at the top, wherever one was in the list before.
  window.scrollTo(0, 0);
  if (focused) results.children[shown.chosen ?? 0]?.focus();
}

function stepButton({ command, label }, index) {
  const button = element('button', index === 0 ? 'primary' : '', label);
  button.type = 'button';
  button.addEventListener('click', () => vscode.postMessage({ type: 'step', command }));
  return button;
}

/** Shows one card in full; the others stay short. Only that one can be reached with Tab. */
function mark(index) {
  shown.chosen = index;
  [...results.children].forEach((article, at) => {
    article.setAttribute('aria-current', String(at === index));
    article.tabIndex = at === index ? 0 : -1;
  });
}

function choose(index, focus) {
  const article = results.children[index];
  if (article === undefined) return;
  if (index !== shown.chosen) {
    mark(index);
    vscode.postMessage({ type: 'choose', page: shown.number, card: index });
  }
  if (focus) {
    article.focus();
    article.scrollIntoView({ block: 'nearest' });
  }
}

function act(action, index) {
  vscode.postMessage({ type: 'act', action, page: shown.number, card: index });
}

function search() {
  const { text, ...filters } = Object.fromEntries(new FormData(form));
  tellFilters(filters);
  vscode.postMessage({ type: 'search', text, filters });
  vscode.setState({ text, filters });
}

/** Filters that are folded away count as well: one should know. */
function tellFilters(filters) {
  const filled = Object.values(filters).filter((value) => value.trim() !== '').length;
  document.querySelector('summary').textContent = filled === 0 ? 'Filters' : `Filters (${filled} ingevuld)`;
}

/** Where the keys lead from the chosen card. */
const moves = {
  ArrowDown: (index) => index + 1,
  ArrowUp: (index) => index - 1,
  Home: () => 0,
  End: () => results.children.length - 1,
};

results.addEventListener('keydown', (event) => {
  if (!(event.target instanceof Element) || event.target.tagName !== 'ARTICLE' || shown.chosen === null) return;
  if (event.key === 'Enter') act('insert', shown.chosen);
  else if (Object.hasOwn(moves, event.key)) choose(moves[event.key](shown.chosen), true);
  else return;
  event.preventDefault();
});

form.addEventListener('keydown', (event) => {
  if (event.key !== 'ArrowDown') return;
  results.children[shown.chosen ?? 0]?.focus();
  event.preventDefault();
});

form.addEventListener('submit', (event) => {
  event.preventDefault();
  search();
});

form.addEventListener('input', () => {
  clearTimeout(typingTimer);
  typingTimer = setTimeout(search, typingDelay);
});

/** Whoever comes to the view by the keyboard can type at once; a click goes on to what was clicked. */
function takeKeys() {
  if (document.hasFocus() && document.activeElement === document.body) form.elements.namedItem('text').focus();
}

window.addEventListener('focus', takeKeys);

window.addEventListener('message', ({ data }) => show(data));

/** A view that was hidden comes back as it was left. */
function restore() {
  const { text = '', filters = {} } = vscode.getState() ?? {};
  form.elements.namedItem('text').value = text;
  for (const [name, value] of Object.entries(filters)) form.elements.namedItem(name).value = value;
  document.querySelector('details').open = Object.values(filters).some((value) => value !== '');
  if (text !== '' || document.querySelector('details').open) search();
}

vscode.postMessage({ type: 'ready' });
restore();
takeKeys();
