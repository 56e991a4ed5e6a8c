// What the server warns of, in the reader's language; what no text is kept of, as it was sent.
import { h } from './dom.js';
import { told } from './texts.js';

/** An item of a list for each warning. */
export const warningItems = (warnings) => warnings.map((sentence) => {
  const own = told(sentence);
  return own === null ? h('li', { lang: 'en' }, sentence) : h('li', {}, own);
});
