// Files that a page gives its reader to keep.
import { h } from './dom.js';
import { getFile } from './api.js';
import { attempt } from './notices.js';

const LONGEST = 100; // characters of a name, as some systems take few more
const ENDINGS = /\.(pdf|docx|html?|md|markdown|txt)(?=$| → )/gi;

/** A link that saves what is at `path` as a file of the name that `name()` gives; why it cannot be is told on the page. */
export function download(path, name, text) {
  const link = h('a', { href: path, download: '', onclick: async (event) => {
    event.preventDefault();
    if (link.ariaBusy !== 'true') {
      link.ariaBusy = 'true';
      await attempt(async () => save(await getFile(path), name()));
      link.ariaBusy = 'false';
    }
  } }, text);
  return link;
}

/** Saves a file. */
export function save(file, name) {
  const address = URL.createObjectURL(file);
  h('a', { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000); // once the browser has taken it
}

/** The name of a file about documents, or a question, that are named so. */
export const fileName = (title, ending) =>
  `${title.replace(ENDINGS, '').replace(/[\\/:*?"<>|\p{Cc}]+/gu, '_').trim().slice(0, LONGEST)}.${ending}`;
