// The two sides of one change, with what was deleted and inserted marked.
import { h } from '../shared/dom.js';
import { t } from '../shared/texts.js';

const LONG = 400; // characters of unchanged text beyond which its middle is folded
const KEPT = 120; // characters shown at either end of a fold
const unfolded = new WeakSet(); // edits whose middle was asked for: they stay so when their row is built again

/** Before and after, next to each other; cell by cell where a table changed. */
export function sides(change) {
  if (change.cells?.length > 0) {
    return h('table', { class: 'cells' },
      h('thead', {}, h('tr', {}, ['cell.row', 'cell.column', 'cell.before', 'cell.after'].map((name) => h('th', { scope: 'col' }, t(name))))),
      h('tbody', {}, change.cells.map((cell) => h('tr', {}, h('td', {}, cell.row), h('td', {}, cell.column),
        h('td', {}, h('del', {}, cell.before ?? '')), h('td', {}, h('ins', {}, cell.after ?? ''))))));
  }
  const side = (present, op, tag, label) => h('div', { class: `side ${op}`, 'aria-label': label, role: 'group' },
    present ? change.edits.filter((edit) => edit.op === 'equal' || edit.op === op)
      .map((edit) => (edit.op === 'equal' ? folded(edit) : h(tag, {}, edit.text)))
      : h('span', { class: 'quiet' }, t(op === 'delete' ? 'comparison.new' : 'comparison.gone')));
  return h('div', { class: 'sides' },
    side(change.before, 'delete', 'del', t('cell.before')), side(change.after, 'insert', 'ins', t('cell.after')));
}

function folded(edit) {
  const { text } = edit;
  if (text.length <= LONG || unfolded.has(edit)) {
    return text;
  }
  const start = wordEnd(text, KEPT);
  const end = wordEnd(text, text.length - KEPT);
  const fold = h('button', { class: 'plain fold', onclick: () => {
    unfolded.add(edit);
    fold.replaceWith(text.slice(start, end));
  } },
    t('comparison.unfold', end - start));
  return [text.slice(0, start), fold, text.slice(end)];
}

/** Where the word at an offset ends; the offset itself where words are not parted by spaces. */
function wordEnd(text, offset) {
  const space = text.slice(offset, offset + 30).search(/[\s。、]/);
  return space < 0 ? offset : offset + space + 1;
}
