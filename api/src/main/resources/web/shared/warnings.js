// What the server says, in the reader's language; what no text is kept of, as it was sent.
import { h } from './dom.js';
import { told, word } from './texts.js';

/** A sentence of the server, or the code of a reason: of a warning, a failure, a refusal. */
export function sentence(sent) {
  const named = word('reason', sent);
  const own = named === sent ? told(sent) : named;
  return own === null ? h('span', { lang: 'en' }, sent) : own;
}

/** An item of a list for each warning. */
export const warningItems = (warnings) => warnings.map((sent) => h('li', {}, sentence(sent)));
