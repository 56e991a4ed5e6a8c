// Short notices at the edge of the page.
import { h } from './dom.js';
import { t } from './texts.js';
import { sentence } from './warnings.js';

const SHOWN_MS = 8000;

/** Shows a notice, a text of the pages or a sentence of the server; an error stays until it is put away. */
export function notify(text, kind = 'done') {
  const notice = h('div', { class: `notice ${kind}`, role: kind === 'error' ? 'alert' : null },
    h('span', {}, kind === 'error' ? sentence(text) : text),
    h('button', { class: 'plain', 'aria-label': t('action.put_away'), onclick: () => notice.remove() }, '×'));
  document.getElementById('notices').append(notice);
  if (kind !== 'error') {
    setTimeout(() => notice.remove(), SHOWN_MS);
  }
}

/** Puts away the errors that are shown. */
export function putAwayErrors() {
  document.querySelectorAll('#notices .error').forEach((notice) => notice.remove());
}

/** Does something that may be refused, and shows the refusal. */
export async function attempt(work) {
  try {
    return await work();
  } catch (error) {
    notify(error.message, 'error');
    return undefined;
  }
}
