// The preview: shows the paper that the extension sends, follows the cursor of the draft, and sends it where one clicks.

const vscode = acquireVsCodeApi();
const place = document.getElementById('place');
let current = null;

/** @param {string} html Made by the extension (renderPaperHtml), with every text of the draft escaped. */
function show(html) {
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  place.replaceChildren(...parsed.body.childNodes);
  current = null;
}

/** Marks the block at an offset of the draft, and scrolls to it where it is out of sight. */
function follow(offset) {
  const blocks = [...place.querySelectorAll('[data-offset]:not(section)')];
  const block = blocks.findLast((one) => Number(one.dataset.offset) <= offset) ?? null;
  if (block === current) return;
  current?.classList.remove('current');
  current = block;
  if (block === null) return;
  block.classList.add('current');
  const { top, bottom } = block.getBoundingClientRect();
  if (top < 60 || bottom > window.innerHeight) block.scrollIntoView({ block: 'center' });
}

window.addEventListener('message', ({ data }) => {
  if (data.type === 'paper') show(data.html);
  if (typeof data.offset === 'number') follow(data.offset);
});

document.addEventListener('click', (event) => {
  const target = event.target instanceof Element ? event.target : null;
  if (target === null || target.closest('a') !== null) return;
  const { action } = target.closest('[data-action]')?.dataset ?? {};
  const { offset } = target.closest('[data-offset]')?.dataset ?? {};
  if (action !== undefined) vscode.postMessage({ type: action });
  else if (offset !== undefined) vscode.postMessage({ type: 'show', offset: Number(offset) });
});

vscode.postMessage({ type: 'ready' });
