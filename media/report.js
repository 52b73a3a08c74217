// The report page: a click on a place goes there in the draft, a button asks the extension for something.

const vscode = acquireVsCodeApi();

document.addEventListener('click', (event) => {
  const target = event.target instanceof Element ? event.target.closest('[data-offset], [data-action]') : null;
  if (target === null) return;
  event.preventDefault();
  const { offset, action } = target.dataset;
  vscode.postMessage(offset === undefined ? { type: action } : { type: 'show', offset: Number(offset) });
});
