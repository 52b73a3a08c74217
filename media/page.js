// A page that the extension draws: a click on a place, a file or a button tells the extension.

const vscode = acquireVsCodeApi();

document.addEventListener('click', (event) => {
  const target = event.target instanceof Element ? event.target.closest('[data-offset], [data-action]') : null;
  if (target === null) return;
  event.preventDefault();
  const { offset, action, index } = target.dataset;
  if (offset !== undefined) vscode.postMessage({ type: 'show', offset: Number(offset) });
  else vscode.postMessage(index === undefined ? { type: action } : { type: action, index: Number(index) });
});
