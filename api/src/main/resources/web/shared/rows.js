// A list of any length, of which only the rows near the window are built. Room is kept for the others,
// so that the scroll bar says how long the list is and where in it the reader stands.
const NEAR = 1200; // CSS pixels above and below the window within which rows are built
const GUESS = 160; // CSS pixels that a row takes, until one was measured
const TURNS = 4; // times that rows are built before what they measure is what was guessed

/**
 * The rows of {@code items} in the element {@code list}, whose style keeps `--above` and `--below` free;
 * `render(item, index)` gives the element of one.
 */
export class Rows {
  constructor(list, items, render) {
    this.list = list;
    this.items = items;
    this.render = render;
    this.heights = new Float64Array(items.length); // with the gap below; 0 where a row was never built
    this.measured = 0; // how many of them are known
    this.sum = 0; // of those that are known
    this.from = 0; // the built rows: from this one
    this.to = 0; // up to this one, which is not built
    this.asked = 0;
    this.printing = false; // then all rows are built, wherever the list is scrolled to
    this.listeners = new AbortController();
    const { signal } = this.listeners;
    const later = () => {
      this.asked ||= requestAnimationFrame(() => {
        this.asked = 0;
        this.follow();
      });
    };
    window.addEventListener('scroll', later, { signal, passive: true });
    window.addEventListener('resize', () => {
      this.forget();
      later();
    }, { signal });
    window.addEventListener('beforeprint', () => {
      this.printing = true;
      this.build(0, this.items.length);
    }, { signal });
    window.addEventListener('afterprint', () => {
      this.printing = false;
      later();
    }, { signal });
    list.replaceChildren();
    this.keepFree();
    this.follow();
  }

  /** Lists {@code items} from now on, of which the present ones are the first; built rows stay. */
  extend(items) {
    const heights = new Float64Array(items.length);
    heights.set(this.heights);
    this.heights = heights;
    this.items = items;
    [...this.list.children].forEach((row) => this.countOf(row));
    this.keepFree();
    this.follow();
  }

  /** Builds a row, with those near it, and gives its element. */
  reveal(index) {
    if (index < this.from || index >= this.to) {
      const top = this.top(index);
      this.settle(() => [top - NEAR, top + window.innerHeight + NEAR]);
    }
    return this.list.children[index - this.from];
  }

  /** Ends the list's work; its rows stay as they are. */
  stop() {
    this.listeners.abort();
    cancelAnimationFrame(this.asked);
  }

  /** Builds what is near the window, and nothing else. */
  follow() {
    if (this.printing) {
      return;
    }
    this.settle(() => {
      const { top } = this.list.getBoundingClientRect();
      return [-top - NEAR, window.innerHeight - top + NEAR];
    });
  }

  /** Builds the rows of a stretch of the list, in pixels, until as many are built as it takes. */
  settle(stretch) {
    for (let turn = 0; turn < TURNS; turn++) {
      const [top, bottom] = stretch();
      const from = Math.min(this.at(top), Math.max(0, this.items.length - 1));
      const to = Math.min(this.at(bottom) + 1, this.items.length);
      if (from === this.from && to === this.to) {
        return;
      }
      this.build(from, to);
    }
  }

  /** Builds the rows from one up to another, with the row that the reader looks at where it stands. */
  build(from, to) {
    const seen = [...this.list.children].find((row, i) => row.getBoundingClientRect().bottom > 0
      && this.from + i >= from && this.from + i < to);
    const before = seen?.getBoundingClientRect().top;
    const kept = new Map([...this.list.children].map((row, i) => [this.from + i, row]));
    kept.forEach((row, index) => {
      if (index < from || index >= to) {
        if (row.contains(document.activeElement)) {
          document.activeElement.blur(); // what was written there is kept, as when one leaves the field
        }
        row.remove();
      }
    });
    let next = [...this.list.children].at(0) ?? null;
    for (let index = from; index < to; index++) {
      const row = kept.get(index);
      if (row) {
        next = row.nextElementSibling;
      } else {
        this.list.insertBefore(this.made(index), next);
      }
    }
    this.from = from;
    this.to = to;
    this.measure();
    this.keepFree();
    if (seen) {
      window.scrollBy({ top: seen.getBoundingClientRect().top - before, behavior: 'instant' });
    }
  }

  /** Keeps room for the rows that are not built. */
  keepFree() {
    this.list.style.setProperty('--above', `${this.top(this.from)}px`);
    this.list.style.setProperty('--below', `${this.top(this.items.length) - this.top(this.to)}px`);
  }

  made(index) {
    const row = this.render(this.items[index], index);
    this.countOf(row);
    if (row.localName === 'li') { // its place in the whole list; rows of tables have no such attributes
      row.setAttribute('aria-posinset', String(index + 1));
    }
    return row;
  }

  /** Says of how many a row is one. */
  countOf(row) {
    if (row.localName === 'li') {
      row.setAttribute('aria-setsize', String(this.items.length));
    }
  }

  measure() {
    const gap = parseFloat(getComputedStyle(this.list).rowGap) || 0;
    [...this.list.children].forEach((row, i) => {
      const height = row.getBoundingClientRect().height + gap;
      const known = this.heights[this.from + i];
      this.measured += known === 0 && height > 0 ? 1 : 0;
      this.sum += height - known;
      this.heights[this.from + i] = height;
    });
  }

  /** Forgets what rows measured before the window had another width. */
  forget() {
    this.heights.fill(0);
    this.measured = 0;
    this.sum = 0;
    this.measure();
  }

  /** Where a row begins, in pixels from the list's top. */
  top(index) {
    const guess = this.guess();
    let top = 0;
    for (let i = 0; i < index; i++) {
      top += this.heights[i] || guess;
    }
    return top;
  }

  /** The row that is {@code offset} pixels below the list's top. */
  at(offset) {
    const guess = this.guess();
    let index = 0;
    for (let bottom = 0; index < this.items.length; index++) {
      bottom += this.heights[index] || guess;
      if (bottom > offset) {
        break;
      }
    }
    return index;
  }

  guess() {
    return this.measured > 0 ? this.sum / this.measured : GUESS;
  }
}
