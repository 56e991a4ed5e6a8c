// A document's text, with quotations marked in it where they stand.
import { h } from './dom.js';
import { utf16Offsets } from './offsets.js';
import { get, getText } from './api.js';
import { t } from './texts.js';

const BLOCK = 4000; // UTF-16 units; a block out of sight is not laid out
const MAP_WIDTH = 14;

/** The pane of one document. */
export class SourcePane {
  constructor(text, outline, onpick) {
    this.text = text;
    this.utf16 = utf16Offsets(text);
    this.blocks = blocks(text);
    this.onpick = onpick;
    this.body = h('div', { class: 'source-text', tabindex: '0', role: 'region', 'aria-label': t('source.text'),
      onclick: (event) => this.picked(event) },
    this.blocks.map((block) => block.element));
    this.map = h('canvas', { class: 'map', width: MAP_WIDTH, role: 'img', 'aria-label': t('source.map'),
      onclick: (event) => this.jump(event) });
    this.sections = h('select', { 'aria-label': t('source.section'),
      onchange: () => this.reveal(Number(this.sections.value)) },
    h('option', { value: '0' }, t('source.section')),
    outline.map((section) => h('option', { value: section.start },
      '\u2003'.repeat(section.level) + [section.label, section.caption].filter(Boolean).join(' ').slice(0, 80))));
    this.element = h('div', { class: 'source' }, h('div', { class: 'source-tools' }, this.sections),
      h('div', { class: 'source-body' }, this.map, this.body));
    this.quotes = [];
  }

  /** Reads document {@code id} and makes its pane. */
  static async of(id, onpick) {
    const [text, outline] = await Promise.all(
      [getText(`/v1/documents/${id}/text`), get(`/v1/documents/${id}/outline`)]);
    return new SourcePane(text, outline.items, onpick);
  }

  /** Marks all quotations, each {start, end}, and remembers them for picking. */
  mark(quotes, missed = []) {
    this.quotes = quotes;
    highlight('quote', quotes.map((quote) => this.range(quote)));
    this.draw(quotes, missed);
  }

  /** Marks the chosen quotations and brings the first into sight. */
  choose(quotes) {
    highlight('chosen', quotes.map((quote) => this.range(quote)));
    if (quotes.length > 0) {
      this.reveal(quotes[0].start);
    }
  }

  /** Brings an offset (code points) into sight in the pane; the page around it stays where it is. */
  reveal(offset) {
    const at = this.utf16(offset);
    const block = this.blockAt(at);
    this.scrollTo(block.element);
    requestAnimationFrame(() => { // the block is laid out now
      const range = new Range();
      range.setStart(block.element.firstChild, at - block.start);
      range.setEnd(block.element.firstChild, Math.min(at - block.start + 1, block.length));
      this.scrollTo(range);
    });
  }

  /** Scrolls the pane alone to an element or a range. */
  scrollTo(place) {
    const pane = this.body.getBoundingClientRect();
    this.body.scrollTop += place.getBoundingClientRect().top - pane.top - pane.height / 3;
  }

  range({ start, end }) {
    const range = new Range();
    const [from, to] = [this.utf16(start), this.utf16(end)];
    const first = this.blockAt(from);
    const last = this.blockAt(Math.max(from, to - 1));
    range.setStart(first.element.firstChild, from - first.start);
    range.setEnd(last.element.firstChild, to - last.start);
    return range;
  }

  blockAt(offset) {
    let low = 0;
    let high = this.blocks.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.blocks[middle].start <= offset) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return this.blocks[low];
  }

  picked(event) {
    const caret = document.caretPositionFromPoint?.(event.clientX, event.clientY);
    const range = caret ? { startContainer: caret.offsetNode, startOffset: caret.offset }
      : document.caretRangeFromPoint?.(event.clientX, event.clientY);
    const block = range && this.blocks.find(({ element }) => element.firstChild === range.startContainer);
    if (block) {
      const at = block.start + range.startOffset;
      const quote = this.quotes.find(({ start, end }) => this.utf16(start) <= at && at <= this.utf16(end));
      if (quote) {
        this.onpick(quote);
      }
    }
  }

  /** Draws which parts of the document are cited (blue) and which are left out (amber). */
  draw(quotes, missed) {
    const height = 600;
    this.map.height = height;
    const pen = this.map.getContext('2d');
    const style = getComputedStyle(document.documentElement);
    pen.clearRect(0, 0, MAP_WIDTH, height);
    const band = (ranges, colour) => {
      pen.fillStyle = style.getPropertyValue(colour);
      for (const { start, end } of ranges) {
        const top = (this.utf16(start) / this.text.length) * height;
        pen.fillRect(0, top, MAP_WIDTH, Math.max(1.5, ((this.utf16(end) / this.text.length) * height) - top));
      }
    };
    band(missed, '--amber');
    band(quotes, '--accent');
  }

  jump(event) {
    const box = this.map.getBoundingClientRect();
    const at = Math.floor(((event.clientY - box.top) / box.height) * (this.text.length - 1));
    this.scrollTo(this.blockAt(at).element);
  }
}

function highlight(name, ranges) {
  if (CSS.highlights) {
    CSS.highlights.set(name, new Highlight(...ranges));
  }
}

/** The text cut after line ends into blocks, each with one text node. */
function blocks(text) {
  const cut = [];
  let start = 0;
  while (start < text.length || cut.length === 0) {
    let end = text.length - start > BLOCK ? text.lastIndexOf('\n', start + BLOCK) + 1 : text.length;
    if (end <= start) {
      end = Math.min(text.length, start + BLOCK);
    }
    const part = text.slice(start, end) || ' ';
    cut.push({ start, length: part.length, element: h('div', { class: 'block' }, part) });
    start = Math.max(end, start + 1);
  }
  return cut;
}
